using Lianxin.Domain.Counties;
using Lianxin.Domain.Evaluation.Scores;

namespace Lianxin.Domain.Evaluation.Lifecycle;

/// <summary>What deciding about an evaluation takes from outside its stream.</summary>
public sealed record EvaluationSurroundings
{
    /// <summary>The county: its adopted schemes and policies.</summary>
    public required CountyState County { get; init; }

    /// <summary>The ledger's present last position; a freeze fixes it.</summary>
    public required long HeadPosition { get; init; }

    /// <summary>Who commands; an id.</summary>
    public required string Principal { get; init; }

    /// <summary>The campaign that is the scheme's people's part, while its ballots are not counted; empty otherwise. Told to a freeze.</summary>
    public string UncountedCampaign { get; init; } = string.Empty;

    /// <summary>The bands proposed; needed to confirm with departures, null otherwise.</summary>
    public BandTable? Bands { get; init; }
}
