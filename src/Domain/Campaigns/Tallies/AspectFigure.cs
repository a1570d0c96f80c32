namespace Lianxin.Domain.Campaigns.Tallies;

/// <summary>What a class thinks of one aspect of a subject.</summary>
/// <param name="Worth">Worth of the answers, summed.</param>
/// <param name="Favourable">How many answers are favourable.</param>
/// <param name="Interval">The share of favourable answers, as displayed.</param>
/// <param name="UnitMean">The mean of the subject's unit in this class, shrunk towards that of all subjects; 0 to 1.</param>
/// <param name="Shrunk">What counts: (worth + m·unit mean) / (n + m), or the unit mean below the minimum; 0 to 1, four places.</param>
[GenerateSerializer, Immutable, Alias("lx.AspectFigure")]
public sealed record AspectFigure(
    [property: Id(0)] decimal Worth,
    [property: Id(1)] int Favourable,
    [property: Id(2)] WilsonInterval Interval,
    [property: Id(3)] decimal UnitMean,
    [property: Id(4)] decimal Shrunk);
