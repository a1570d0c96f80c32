using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Policies;

namespace Lianxin.Domain.Evaluation.Simulation;

/// <summary>How far somebody was from the line: the least total, everyone else's as it is, that the first band would have been proposed for.</summary>
public static class TopLine
{
    private const decimal Step = 0.0001m;

    /// <summary>Finds it. More points never make a standing worse, so halving finds the very total.</summary>
    /// <param name="result">The scores.</param>
    /// <param name="policy">Quota and thresholds.</param>
    /// <param name="cadreId">Somebody with a score.</param>
    /// <returns>The total to four places; null when no total would do, as where a pool's quota is 0 or no band is proposed at all.</returns>
    public static decimal? Of(EvaluationResult result, BandPolicy policy, string cadreId)
    {
        var own = result.Scores.FirstOrDefault(score => score.CadreId == cadreId && score.Status == ScoreStatus.Scored);
        if (own is null)
            return null;
        var (least, most) = (0L, (long)((result.Scores.Max(score => score.Total) + Math.Max(0, policy.TopAtLeast)) / Step) + 1);
        if (!IsFirst(most))
            return null;
        while (least < most)
        {
            var middle = least + ((most - least) / 2);
            (least, most) = IsFirst(middle) ? (least, middle) : (middle + 1, most);
        }

        return most * Step;

        bool IsFirst(long total)
        {
            var scores = result.Scores.Select(score => ReferenceEquals(score, own) ? score with { Total = total * Step } : score).ToArray();
            return BandRules.Propose(scores, Ranking.Of(scores), policy).Proposals.Any(one => one.CadreId == cadreId && one.Band == Band.First);
        }
    }
}
