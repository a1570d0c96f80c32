using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>A household 户.</summary>
[GenerateSerializer, Immutable, Alias("lx.HouseholdId")]
[JsonConverter(typeof(EntityIdJsonConverter<HouseholdId>))]
public readonly record struct HouseholdId : IEntityId<HouseholdId>
{
    private HouseholdId(string value) => Value = value;

    /// <inheritdoc/>
    public static string Prefix => "H";

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static HouseholdId FromValid(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
