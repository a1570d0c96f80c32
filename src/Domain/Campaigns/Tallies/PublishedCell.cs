namespace Lianxin.Domain.Campaigns.Tallies;

/// <summary>What is shown of a class's ballots on one subject.</summary>
/// <param name="Class">The class.</param>
/// <param name="Hidden">Whether it is suppressed: then nothing else is told.</param>
/// <param name="Ballots">How many ballots.</param>
/// <param name="TookUnit">Whether the unit's figure stands in.</param>
/// <param name="Points">0 to 100, or null when hidden.</param>
/// <param name="Aspects">The aspects' figures, none when hidden.</param>
/// <param name="Counts">For each aspect, how many gave each answer; none when hidden.</param>
[GenerateSerializer, Immutable, Alias("lx.PublishedCell")]
public sealed record PublishedCell(
    [property: Id(0)] RaterClass Class,
    [property: Id(1)] bool Hidden,
    [property: Id(2)] int Ballots,
    [property: Id(3)] bool TookUnit,
    [property: Id(4)] decimal? Points,
    [property: Id(5)] ImmutableArray<AspectFigure> Aspects,
    [property: Id(6)] ImmutableArray<ImmutableArray<int>> Counts);
