using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>A year-end scheme 考核方案.</summary>
[GenerateSerializer, Immutable, Alias("lx.SchemeId")]
[JsonConverter(typeof(EntityIdJsonConverter<SchemeId>))]
public readonly record struct SchemeId : IEntityId<SchemeId>
{
    private SchemeId(string value) => Value = value;

    /// <inheritdoc/>
    public static string Prefix => "S";

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static SchemeId FromValid(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
