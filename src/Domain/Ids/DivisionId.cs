using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>A division 区划 (county, township or village), stable while its codes change.</summary>
[GenerateSerializer, Immutable, Alias("lx.DivisionId")]
[JsonConverter(typeof(EntityIdJsonConverter<DivisionId>))]
public readonly record struct DivisionId : IEntityId<DivisionId>
{
    private DivisionId(string value) => Value = value;

    /// <inheritdoc/>
    public static string Prefix => "V";

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static DivisionId FromValid(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
