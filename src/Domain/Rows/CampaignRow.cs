using Lianxin.Domain.Campaigns;

namespace Lianxin.Domain.Rows;

/// <summary>A social evaluation.</summary>
[GenerateSerializer, Immutable]
public sealed record CampaignRow(string CampaignId, int Year, CampaignStage Stage, long Version) : IProjectionRow;
