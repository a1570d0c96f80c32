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

    /// <summary>The bands proposed; needed to confirm with departures, null otherwise.</summary>
    public BandTable? Bands { get; init; }
}
