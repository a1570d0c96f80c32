namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>A year's figures as the replay reads the documents.</summary>
public sealed record ReplayedYear(
    string County,
    int Year,
    IReadOnlyList<ReplayedScore> Ranking,
    IReadOnlyList<ReplayedLoad> Loads,
    ReplayedDistribution Distribution);

/// <summary>One cadre's score. Null where there is none; indicators by code, null where not applicable.</summary>
public sealed record ReplayedScore
{
    public required string CadreNo { get; init; }

    public required string RankGroup { get; init; }

    public required IReadOnlyDictionary<string, decimal?> Indicators { get; init; }

    public required IReadOnlyDictionary<string, decimal> Adjustments { get; init; }

    public decimal? Base { get; init; }

    public decimal? Total { get; init; }

    /// <summary>0 without a score.</summary>
    public int Rank { get; init; }

    public ReplayedBand Band { get; init; }

    /// <summary>Stands at the quota's line with an equal: for the committee.</summary>
    public bool Tie { get; init; }

    public bool WithoutDuties => Total is null;
}

/// <summary>A proposed band.</summary>
public enum ReplayedBand
{
    None,
    First,
    Second,
    Third,
    Fourth,
    Undetermined,
}

/// <summary>The load of a cadre who is active on the last day.</summary>
public sealed record ReplayedLoad(string CadreNo, decimal Load);

/// <summary>How the loads are distributed.</summary>
public sealed record ReplayedDistribution(DateOnly Day, int Cadres, int Idle, decimal Sum, decimal Max, decimal Mean, decimal MaxOverMean, decimal Gini);
