using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Evaluation.Simulation;

/// <summary>What is to be imagined of an evaluation. All of it together; none of it gives the evaluation as it is.</summary>
[GenerateSerializer, Immutable, Alias("lx.SimulationRequest")]
public sealed record SimulationRequest
{
    /// <summary>Another scheme (YAML) instead of the evaluation's; empty for its own.</summary>
    [Id(0)]
    public string SchemeYaml { get; init; } = string.Empty;

    /// <summary>Other weights.</summary>
    [Id(1)]
    public ImmutableArray<PointsChange> Points { get; init; } = [];

    /// <summary>Visits taken as recorded in time.</summary>
    [Id(2)]
    public ImmutableArray<AssumedVisit> Visits { get; init; } = [];

    /// <summary>How to shake the weights; null for not at all.</summary>
    [Id(3)]
    public StabilityTerms? Stability { get; init; }

    /// <summary>The one cadre to tell of, with the line to the first band; null for everyone.</summary>
    [Id(4)]
    public CadreId? Cadre { get; init; }

    /// <summary>Standings at most, 1 to 10,000.</summary>
    [Id(5)]
    public int Most { get; init; }
}
