using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>A cadre 干部.</summary>
[GenerateSerializer, Immutable, Alias("lx.CadreId")]
[JsonConverter(typeof(EntityIdJsonConverter<CadreId>))]
public readonly record struct CadreId : IEntityId<CadreId>
{
    private CadreId(string value) => Value = value;

    /// <inheritdoc/>
    public static string Prefix => "C";

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static CadreId FromValid(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
