namespace Lianxin.Domain.Evaluation.Scores;

/// <summary>A cadre's place in the rank group.</summary>
/// <param name="Rank">From 1; equal totals share one, and the next rank is skipped. 0 without a score.</param>
/// <param name="GroupSize">Cadres with a score in the group.</param>
[GenerateSerializer, Immutable, Alias("lx.RankPlace")]
public readonly record struct RankPlace([property: Id(0)] int Rank, [property: Id(1)] int GroupSize);

/// <summary>Ranks within rank groups.</summary>
public static class Ranking
{
    /// <summary>Ranks everyone who has a score.</summary>
    /// <param name="scores">All scores.</param>
    /// <returns>Place by cadre id; cadres without a score are missing.</returns>
    public static ImmutableDictionary<string, RankPlace> Of(IEnumerable<CadreScore> scores)
    {
        var places = ImmutableDictionary.CreateBuilder<string, RankPlace>(StringComparer.Ordinal);
        foreach (var group in scores.Where(s => s.Status == ScoreStatus.Scored).GroupBy(s => s.RankGroup))
        {
            var descending = group.OrderByDescending(s => s.Total).ToArray();
            var rank = 0;
            for (var i = 0; i < descending.Length; i++)
            {
                if (i == 0 || descending[i].Total != descending[i - 1].Total)
                    rank = i + 1;
                places[descending[i].CadreId] = new(rank, descending.Length);
            }
        }

        return places.ToImmutable();
    }
}
