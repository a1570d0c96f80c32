using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>A link 联系 between a holder and a subject.</summary>
[GenerateSerializer, Immutable, Alias("lx.LinkId")]
[JsonConverter(typeof(EntityIdJsonConverter<LinkId>))]
public readonly record struct LinkId : IEntityId<LinkId>
{
    private LinkId(string value) => Value = value;

    /// <inheritdoc/>
    public static string Prefix => "L";

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static LinkId FromValid(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
