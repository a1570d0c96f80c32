using Lianxin.Domain.Cadres;

namespace Lianxin.Domain.Workload;

/// <summary>The load of one cadre on a day, with the terms that make it. Never stored; see docs/workload.md.</summary>
[GenerateSerializer, Immutable, Alias("lx.CadreLoad")]
public sealed record CadreLoad
{
    /// <summary>The cadre.</summary>
    [Id(0)]
    public required string CadreId { get; init; }

    /// <summary>Rank group.</summary>
    [Id(1)]
    public required RankGroup RankGroup { get; init; }

    /// <summary>Employing body.</summary>
    [Id(2)]
    public required string BodyId { get; init; }

    /// <summary>The day, county time.</summary>
    [Id(3)]
    public required DateOnly Day { get; init; }

    /// <summary>In service and not on leave; inactive cadres stay out of distributions.</summary>
    [Id(4)]
    public required bool Active { get; init; }

    /// <summary>Links, difficulties and outstanding visits together; not rounded.</summary>
    [Id(5)]
    public required decimal Total { get; init; }

    /// <summary>The part from links.</summary>
    [Id(6)]
    public required decimal FromLinks { get; init; }

    /// <summary>The part from open difficulties.</summary>
    [Id(7)]
    public required decimal FromDifficulties { get; init; }

    /// <summary>The part from outstanding visits.</summary>
    [Id(8)]
    public required decimal FromVisits { get; init; }

    /// <summary>The terms: links, then difficulties in order of (reported day, id), then links with visits due.</summary>
    [Id(9)]
    public required ImmutableArray<LoadTerm> Terms { get; init; }

    /// <summary>Visits due in the running periods.</summary>
    [Id(10)]
    public required int VisitsDue { get; init; }

    /// <summary>Visits done of those due; never above <see cref="VisitsDue"/>.</summary>
    [Id(11)]
    public required int VisitsDone { get; init; }

    /// <summary>Visits still to make; 0 while inactive.</summary>
    [Id(12)]
    public required int VisitsOutstanding { get; init; }

    /// <summary>Links in force, to households and divisions.</summary>
    [Id(13)]
    public required int Links { get; init; }

    /// <summary>Open difficulties handled.</summary>
    [Id(14)]
    public required int OpenDifficulties { get; init; }

    /// <summary>Those of them past their due date.</summary>
    [Id(15)]
    public required int Overdue { get; init; }

    /// <summary>The total as shown: two places, half away from zero.</summary>
    public decimal Shown => decimal.Round(Total, 2, MidpointRounding.AwayFromZero);

    /// <summary>Active with load 0: counts in every mean and distribution.</summary>
    public bool Idle => Active && Total == 0;
}

/// <summary>Which part of a load a term belongs to.</summary>
[GenerateSerializer, Alias("lx.LoadPart")]
public enum LoadPart
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>A link.</summary>
    Link = 1,

    /// <summary>An open difficulty.</summary>
    Difficulty = 2,

    /// <summary>Visits outstanding under a link.</summary>
    Visits = 3,
}

/// <summary>One term of a load: <c>Value = Factor × Amount</c>.</summary>
/// <param name="Part">Its part.</param>
/// <param name="Id">The link or the difficulty.</param>
/// <param name="SubjectId">Household or division.</param>
/// <param name="Factor">Role weight; category × severity; weight of a visit.</param>
/// <param name="Amount">Household weight with tags, monitoring and distance (1 for a division); 1 + age, or 0 where another counts for it; visits outstanding.</param>
/// <param name="Value">The product.</param>
[GenerateSerializer, Immutable, Alias("lx.LoadTerm")]
public sealed record LoadTerm(
    [property: Id(0)] LoadPart Part,
    [property: Id(1)] string Id,
    [property: Id(2)] string SubjectId,
    [property: Id(3)] decimal Factor,
    [property: Id(4)] decimal Amount,
    [property: Id(5)] decimal Value);
