using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>A difficulty 困难 of a household or a village.</summary>
[GenerateSerializer, Immutable, Alias("lx.DifficultyId")]
[JsonConverter(typeof(EntityIdJsonConverter<DifficultyId>))]
public readonly record struct DifficultyId : IEntityId<DifficultyId>
{
    private DifficultyId(string value) => Value = value;

    /// <inheritdoc/>
    public static string Prefix => "D";

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static DifficultyId FromValid(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
