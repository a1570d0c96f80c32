using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>A statement of effect 帮扶效果.</summary>
[GenerateSerializer, Immutable, Alias("lx.EffectId")]
[JsonConverter(typeof(EntityIdJsonConverter<EffectId>))]
public readonly record struct EffectId : IEntityId<EffectId>
{
    private EffectId(string value) => Value = value;

    /// <inheritdoc/>
    public static string Prefix => "F";

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static EffectId FromValid(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
