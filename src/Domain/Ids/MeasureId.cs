using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>A measure 帮扶措施.</summary>
[GenerateSerializer, Immutable, Alias("lx.MeasureId")]
[JsonConverter(typeof(EntityIdJsonConverter<MeasureId>))]
public readonly record struct MeasureId : IEntityId<MeasureId>
{
    private MeasureId(string value) => Value = value;

    /// <inheritdoc/>
    public static string Prefix => "M";

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static MeasureId FromValid(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
