namespace Lianxin.Domain.Evaluation.Scores;

/// <summary>One village's score by a village sheet.</summary>
/// <param name="VillageId">The village.</param>
/// <param name="Indicators">The scheme's indicators in its order.</param>
/// <param name="Base">The base score, four places; 0 where no indicator applies.</param>
/// <param name="Total">Not below 0.</param>
/// <param name="Rank">Among all villages with a score; equal totals share one; 0 without a score.</param>
[GenerateSerializer, Immutable, Alias("lx.VillageScore")]
public sealed record VillageScore(
    [property: Id(0)] string VillageId,
    [property: Id(1)] ImmutableArray<ItemScore> Indicators,
    [property: Id(2)] decimal Base,
    [property: Id(3)] decimal Total,
    [property: Id(4)] int Rank)
{
    /// <summary>Whether any indicator applies.</summary>
    public bool Scored => Indicators.Any(item => item.Applies);
}
