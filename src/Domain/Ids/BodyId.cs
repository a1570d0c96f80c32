using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>A body 单位.</summary>
[GenerateSerializer, Immutable, Alias("lx.BodyId")]
[JsonConverter(typeof(EntityIdJsonConverter<BodyId>))]
public readonly record struct BodyId : IEntityId<BodyId>
{
    private BodyId(string value) => Value = value;

    /// <inheritdoc/>
    public static string Prefix => "B";

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static BodyId FromValid(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
