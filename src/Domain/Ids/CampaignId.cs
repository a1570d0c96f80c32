using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>A social evaluation 社会评价.</summary>
[GenerateSerializer, Immutable, Alias("lx.CampaignId")]
[JsonConverter(typeof(EntityIdJsonConverter<CampaignId>))]
public readonly record struct CampaignId : IEntityId<CampaignId>
{
    private CampaignId(string value) => Value = value;

    /// <inheritdoc/>
    public static string Prefix => "T";

    /// <inheritdoc/>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static CampaignId FromValid(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
