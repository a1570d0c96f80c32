using Lianxin.Domain.Cadres;

namespace Lianxin.Domain.Evaluation.Scores;

/// <summary>Whether a cadre has a score.</summary>
[GenerateSerializer, Alias("lx.ScoreStatus")]
public enum ScoreStatus
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>At least one indicator of the base applies.</summary>
    Scored = 1,

    /// <summary>None applies: listed apart, unranked and in no quota.</summary>
    NoDuties = 2,
}

/// <summary>One cadre's score, with body, category and rank group as on the cut-off day.</summary>
[GenerateSerializer, Immutable, Alias("lx.CadreScore")]
public sealed record CadreScore
{
    /// <summary>The cadre.</summary>
    [Id(0)]
    public required string CadreId { get; init; }

    /// <summary>Employing body.</summary>
    [Id(1)]
    public required string BodyId { get; init; }

    /// <summary>Personnel category; decides the bands' names.</summary>
    [Id(2)]
    public required PersonnelCategory Category { get; init; }

    /// <summary>Rank group; ranks hold within it.</summary>
    [Id(3)]
    public required RankGroup RankGroup { get; init; }

    /// <summary>Whether there is a score.</summary>
    [Id(4)]
    public required ScoreStatus Status { get; init; }

    /// <summary>Inactive on more than half of the days: no band is proposed.</summary>
    [Id(5)]
    public required bool Undetermined { get; init; }

    /// <summary>The scheme's indicators in its order.</summary>
    [Id(6)]
    public required ImmutableArray<ItemScore> Indicators { get; init; }

    /// <summary>The scheme's adjustments in its order; points may be negative.</summary>
    [Id(7)]
    public required ImmutableArray<ItemScore> Adjustments { get; init; }

    /// <summary>The base score, four places: the data part, weighed with the people's where there is one; 0 without duties.</summary>
    [Id(8)]
    public required decimal Base { get; init; }

    /// <summary>Base and adjustments, not below 0; 0 without duties.</summary>
    [Id(9)]
    public required decimal Total { get; init; }

    /// <summary>The data part, of the scheme's base; 0 without duties.</summary>
    [Id(10)]
    public decimal Data { get; init; }

    /// <summary>The people's part, of 100; null when the scheme has none or nobody rated the cadre.</summary>
    [Id(11)]
    public decimal? People { get; init; }

    /// <summary>Vetoes that stand in the year and that the scheme knows, in order of number.</summary>
    [Id(12)]
    public ImmutableArray<StandingVeto> Vetoes { get; init; } = [];

    /// <summary>The best band that they leave together; unspecified without one.</summary>
    public Band Ceiling => Vetoes.IsEmpty ? Band.Unspecified : Vetoes.Max(veto => veto.Ceiling);
}

/// <summary>One indicator's or adjustment's points.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Applies">Whether it has a basis for the cadre; adjustments always apply.</param>
/// <param name="Maximum">Points at most; for an adjustment its cap.</param>
/// <param name="Points">Four places; 0 when it doesn't apply.</param>
/// <param name="Part">What was counted for the cadre.</param>
/// <param name="Whole">Out of what.</param>
[GenerateSerializer, Immutable, Alias("lx.ItemScore")]
public sealed record ItemScore(
    [property: Id(0)] string Code,
    [property: Id(1)] bool Applies,
    [property: Id(2)] decimal Maximum,
    [property: Id(3)] decimal Points,
    [property: Id(4)] decimal Part,
    [property: Id(5)] decimal Whole);
