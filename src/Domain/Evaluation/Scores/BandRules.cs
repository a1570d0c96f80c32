using Lianxin.Domain.Cadres;
using Lianxin.Domain.Policies;

namespace Lianxin.Domain.Evaluation.Scores;

/// <summary>Proposes bands under a quota; docs/evaluation.md, "Rank and bands".</summary>
public static class BandRules
{
    /// <summary>Name of the stationed cadres' own pool.</summary>
    public const string StationedPool = "stationed";

    /// <summary>Proposes a band for everyone with a score but county leaders.</summary>
    /// <param name="scores">All scores.</param>
    /// <param name="places">Their ranks.</param>
    /// <param name="policy">Quota and thresholds.</param>
    /// <returns>Proposals and pools.</returns>
    public static BandTable Propose(
        IReadOnlyCollection<CadreScore> scores, ImmutableDictionary<string, RankPlace> places, BandPolicy policy)
    {
        var subject = scores.Where(s => s.Status == ScoreStatus.Scored && s.RankGroup != RankGroup.CountyLeader).ToArray();
        var banded = subject.Where(s => !s.Undetermined).ToArray();
        var sizes = banded.Where(s => s.Category != PersonnelCategory.Stationed).CountBy(s => s.BodyId).ToDictionary(StringComparer.Ordinal);
        string PoolOf(CadreScore score) =>
            score.Category == PersonnelCategory.Stationed ? StationedPool
            : sizes.GetValueOrDefault(score.BodyId) < policy.SmallBody ? policy.SmallBodyAct
            : score.BodyId;

        var proposals = subject.Where(s => s.Undetermined).Select(s => new BandProposal(s.CadreId, PoolOf(s), Band.Undetermined, false) { Ceiling = s.Ceiling }).ToList();
        var pools = new List<BandPool>();
        foreach (var pool in banded.GroupBy(PoolOf, StringComparer.Ordinal))
        {
            var members = pool.ToArray();
            var quota = (int)decimal.Floor(members.Length * policy.TopShare);
            var marks = Top(members, places, quota, policy.TopAtLeast);
            proposals.AddRange(members.Select(s => new BandProposal(
                s.CadreId, pool.Key, marks.GetValueOrDefault(s.CadreId) == Mark.Top ? Band.First : Below(s, policy), marks.GetValueOrDefault(s.CadreId) == Mark.Tie)
            { Ceiling = s.Ceiling }));
            pools.Add(new(pool.Key, members.Length, quota, marks.Count(m => m.Value == Mark.Top)));
        }

        return new(
            [.. proposals.OrderBy(p => p.CadreId, StringComparer.Ordinal)], [.. pools.OrderBy(p => p.Pool, StringComparer.Ordinal)]);
    }

    /// <summary>By the thresholds, and no better than a veto leaves.</summary>
    private static Band Below(CadreScore score, BandPolicy policy)
    {
        var band = score.Total < policy.FailBelow ? Band.Fourth : score.Total < policy.BasicBelow ? Band.Third : Band.Second;
        return band < score.Ceiling ? score.Ceiling : band;
    }

    /// <summary>Who gets the top band, and who stands equal across the line. Whom a veto keeps from it takes no place of the quota.</summary>
    private static Dictionary<string, Mark> Top(
        IEnumerable<CadreScore> members, ImmutableDictionary<string, RankPlace> places, int quota, decimal atLeast)
    {
        var marks = new Dictionary<string, Mark>(StringComparer.Ordinal);
        var equals = members
            .Where(s => s.Total >= atLeast && s.Ceiling == Band.Unspecified)
            .GroupBy(s => new StandingKey(places[s.CadreId], s.Total))
            .OrderBy(g => g.Key);
        var left = quota;
        foreach (var group in equals)
        {
            var size = group.Count();
            if (left == 0)
                break;
            foreach (var score in group)
                marks[score.CadreId] = size <= left ? Mark.Top : Mark.Tie;
            if (size > left)
                break;
            left -= size;
        }

        return marks;
    }

    private enum Mark
    {
        None,
        Top,
        Tie,
    }

    /// <summary>Share of the rank group ahead, reduced so that equal shares are equal; then the total, descending.</summary>
    private readonly record struct StandingKey : IComparable<StandingKey>
    {
        public StandingKey(RankPlace place, decimal total)
        {
            var divisor = (int)System.Numerics.BigInteger.GreatestCommonDivisor(place.Rank - 1, place.GroupSize);
            (Ahead, Of, Total) = ((place.Rank - 1) / divisor, place.GroupSize / divisor, total);
        }

        private int Ahead { get; }

        private int Of { get; }

        private decimal Total { get; }

        public int CompareTo(StandingKey other)
        {
            var byShare = ((long)Ahead * other.Of).CompareTo((long)other.Ahead * Of);
            return byShare != 0 ? byShare : other.Total.CompareTo(Total);
        }
    }
}
