using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>A visit 走访; one visit may cover several households.</summary>
[GenerateSerializer, Immutable, Alias("lx.VisitId")]
[JsonConverter(typeof(EntityIdJsonConverter<VisitId>))]
public readonly record struct VisitId : IEntityId<VisitId>
{
    private VisitId(string value) => Value = value;

    /// <inheritdoc/>
    public static string Prefix => "W";

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static VisitId FromValid(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
