namespace Lianxin.Domain.Campaigns;

/// <summary>How far a campaign is.</summary>
public enum CampaignStage
{
    /// <summary>Not created.</summary>
    Unspecified = 0,

    /// <summary>Raters are drawn, tokens issued.</summary>
    Draft = 1,

    /// <summary>Ballots are cast.</summary>
    Open = 2,

    /// <summary>The ballots are in the ledger.</summary>
    Closed = 3,

    /// <summary>Raters see the results, then everybody.</summary>
    Published = 4,
}
