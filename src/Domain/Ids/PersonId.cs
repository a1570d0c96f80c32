using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>A resident: a member of a household at a time. Names the key that seals the person's data.</summary>
[GenerateSerializer, Immutable, Alias("lx.PersonId")]
[JsonConverter(typeof(EntityIdJsonConverter<PersonId>))]
public readonly record struct PersonId : IEntityId<PersonId>
{
    private PersonId(string value) => Value = value;

    /// <inheritdoc/>
    public static string Prefix => "P";

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static PersonId FromValid(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
