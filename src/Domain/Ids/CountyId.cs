using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>The county itself as a subject: its clock, policies, closed years. One per ledger county.</summary>
[GenerateSerializer, Immutable, Alias("lx.CountyId")]
[JsonConverter(typeof(EntityIdJsonConverter<CountyId>))]
public readonly record struct CountyId : IEntityId<CountyId>
{
    private CountyId(string value) => Value = value;

    /// <inheritdoc/>
    public static string Prefix => "K";

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static CountyId FromValid(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
