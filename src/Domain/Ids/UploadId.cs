using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>An uploaded file, kept sealed until it expires.</summary>
[GenerateSerializer, Immutable, Alias("lx.UploadId")]
[JsonConverter(typeof(EntityIdJsonConverter<UploadId>))]
public readonly record struct UploadId : IEntityId<UploadId>
{
    private UploadId(string value) => Value = value;

    /// <inheritdoc/>
    public static string Prefix => "U";

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static UploadId FromValid(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
