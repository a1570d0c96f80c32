namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>Bands and their quota, as docs/evaluation.md has them.</summary>
internal static class Bands
{
    private sealed record Place(int Index, string Pool, decimal Total, int Rank, int GroupSize);

    public static List<ReplayedScore> Propose(CountyYear county, IReadOnlyList<Cadre> cadres, IReadOnlyList<ReplayedScore> ranked)
    {
        var scores = ranked.ToList();
        var banded = new List<int>();
        for (var i = 0; i < scores.Count; i++)
        {
            if (scores[i].WithoutDuties || cadres[i].RankGroup == "COUNTY_LEADER")
                continue;
            if (county.Days.Count(day => !cadres[i].Active(day)) * 2 > county.Days.Count())
            {
                scores[i] = scores[i] with { Band = ReplayedBand.Undetermined };
                continue;
            }

            banded.Add(i);
            scores[i] = scores[i] with { Band = ByTotal(scores[i].Total!.Value) };
        }

        foreach (var pool in Places(banded, cadres, scores).GroupBy(place => place.Pool))
            GiveTop([.. pool], scores);
        return scores;
    }

    private static ReplayedBand ByTotal(decimal total) => total switch
    {
        < Numbers.FourthBelow => ReplayedBand.Fourth,
        < Numbers.ThirdBelow => ReplayedBand.Third,
        _ => ReplayedBand.Second,
    };

    private static IEnumerable<Place> Places(List<int> banded, IReadOnlyList<Cadre> cadres, List<ReplayedScore> scores)
    {
        var groupSizes = scores.Where(score => !score.WithoutDuties).GroupBy(score => score.RankGroup).ToDictionary(group => group.Key, group => group.Count());
        var bodySizes = banded.Where(i => cadres[i].Category != "STATIONED").GroupBy(i => cadres[i].Body).ToDictionary(body => body.Key, body => body.Count());
        return banded.Select(i => new Place(
            i,
            cadres[i].Category == "STATIONED" ? "stationed" : bodySizes[cadres[i].Body] < Numbers.SmallBody ? "small bodies" : "body " + cadres[i].Body,
            scores[i].Total!.Value,
            scores[i].Rank,
            groupSizes[scores[i].RankGroup]));
    }

    /// <summary>Walks down the pool's order in groups of equals; the group across the quota's line, and whoever comes after, gets nothing.</summary>
    private static void GiveTop(List<Place> pool, List<ReplayedScore> scores)
    {
        var left = (int)Math.Floor(pool.Count * Numbers.TopShare);
        var eligible = pool.Where(place => place.Total >= Numbers.TopAtLeast).ToList();
        eligible.Sort(Compare);
        while (left > 0 && eligible.Count > 0)
        {
            var equals = eligible.TakeWhile(place => Compare(place, eligible[0]) == 0).ToList();
            foreach (var place in equals)
            {
                scores[place.Index] = equals.Count <= left
                    ? scores[place.Index] with { Band = ReplayedBand.First }
                    : scores[place.Index] with { Tie = true };
            }

            left = equals.Count <= left ? left - equals.Count : 0;
            eligible.RemoveRange(0, equals.Count);
        }
    }

    /// <summary>By (rank − 1) / group size ascending, compared crosswise so that no division rounds; then by total descending.</summary>
    private static int Compare(Place a, Place b)
    {
        var byShare = ((long)(a.Rank - 1) * b.GroupSize).CompareTo((long)(b.Rank - 1) * a.GroupSize);
        return byShare != 0 ? byShare : b.Total.CompareTo(a.Total);
    }
}
