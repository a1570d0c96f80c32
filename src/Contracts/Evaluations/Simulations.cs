using Lianxin.Domain.Evaluation.Simulation;

namespace Lianxin.Contracts.Evaluations;

/// <summary>What a simulation found.</summary>
[GenerateSerializer, Immutable, Alias("lx.SimulationView")]
public sealed record SimulationView
{
    /// <summary>Hash of the scheme simulated, its changed weights included.</summary>
    [Id(0)]
    public required string SchemeHash { get; init; }

    /// <summary>Whether cadres have invented names, other ones each time, because the evaluation is frozen and not published.</summary>
    [Id(1)]
    public required bool Pseudonymous { get; init; }

    /// <summary>Cadres with a score.</summary>
    [Id(2)]
    public required int Scored { get; init; }

    /// <summary>Of them, how many have another rank than without what was imagined.</summary>
    [Id(3)]
    public required int RanksChanged { get; init; }

    /// <summary>Of them, how many have another band proposed.</summary>
    [Id(4)]
    public required int BandsChanged { get; init; }

    /// <summary>By rank group, rank and cadre; as many as asked for.</summary>
    [Id(5)]
    public required ImmutableArray<SimulatedStanding> Standings { get; init; }

    /// <summary>The total that would have had the first band proposed; for one cadre only, null where none would.</summary>
    [Id(6)]
    public decimal? TopLine { get; init; }
}

/// <summary>One cadre's standing in a simulation.</summary>
/// <param name="Cadre">The cadre's id, or a pseudonym.</param>
/// <param name="RankGroup">Rank group's code.</param>
/// <param name="Now">As imagined.</param>
/// <param name="Former">Without what was imagined; null while pseudonymous.</param>
/// <param name="Range">Where the cadre stands when weights are shaken; null when they are not.</param>
[GenerateSerializer, Immutable, Alias("lx.SimulatedStanding")]
public sealed record SimulatedStanding(
    [property: Id(0)] string Cadre,
    [property: Id(1)] string RankGroup,
    [property: Id(2)] Standing Now,
    [property: Id(3)] Standing? Former,
    [property: Id(4)] RankRange? Range);

/// <summary>A total with its place.</summary>
/// <param name="Total">Total.</param>
/// <param name="Rank">Rank within the group, from 1.</param>
/// <param name="GroupSize">Scored cadres of the group.</param>
/// <param name="Band">Proposed band's code, or empty.</param>
/// <param name="BandName">Its name for the personnel category, or empty.</param>
[GenerateSerializer, Immutable, Alias("lx.Standing")]
public sealed record Standing(
    [property: Id(0)] decimal Total, [property: Id(1)] int Rank, [property: Id(2)] int GroupSize, [property: Id(3)] string Band, [property: Id(4)] string BandName);
