namespace Lianxin.Domain.Campaigns.Tallies;

/// <summary>What is shown of a subject.</summary>
/// <param name="Subject">The cadre or body.</param>
/// <param name="Score">0 to 100; null when nobody rated the subject. In whole points when something of it is hidden, so that the hidden can't be worked out.</param>
/// <param name="Whole">Whether it is in whole points.</param>
/// <param name="Ballots">Ballots of all classes; null when hidden.</param>
/// <param name="Cells">The classes that rated.</param>
/// <param name="Missing">Those that didn't: the others are renormalised.</param>
[GenerateSerializer, Immutable, Alias("lx.PublishedSubject")]
public sealed record PublishedSubject(
    [property: Id(0)] string Subject,
    [property: Id(1)] decimal? Score,
    [property: Id(2)] bool Whole,
    [property: Id(3)] int? Ballots,
    [property: Id(4)] ImmutableArray<PublishedCell> Cells,
    [property: Id(5)] ImmutableArray<RaterClass> Missing);
