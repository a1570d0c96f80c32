namespace Lianxin.Domain.Campaigns.Tallies;

/// <summary>What a class of raters gives a subject.</summary>
/// <param name="Class">The class.</param>
/// <param name="Weight">What it weighs among the classes that rated the subject.</param>
/// <param name="Ballots">How many ballots rate the subject.</param>
/// <param name="TookUnit">Whether these are fewer than the minimum, so that the unit's figure stands in.</param>
/// <param name="Points">0 to 100, four places: the aspects' shrunk means by their points.</param>
/// <param name="Aspects">The aspects, in order.</param>
[GenerateSerializer, Immutable, Alias("lx.ClassFigure")]
public sealed record ClassFigure(
    [property: Id(0)] RaterClass Class,
    [property: Id(1)] decimal Weight,
    [property: Id(2)] int Ballots,
    [property: Id(3)] bool TookUnit,
    [property: Id(4)] decimal Points,
    [property: Id(5)] ImmutableArray<AspectFigure> Aspects);
