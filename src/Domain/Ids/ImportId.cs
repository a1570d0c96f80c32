using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>An import of a file.</summary>
[GenerateSerializer, Immutable, Alias("lx.ImportId")]
[JsonConverter(typeof(EntityIdJsonConverter<ImportId>))]
public readonly record struct ImportId : IEntityId<ImportId>
{
    private ImportId(string value) => Value = value;

    /// <inheritdoc/>
    public static string Prefix => "I";

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static ImportId FromValid(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
