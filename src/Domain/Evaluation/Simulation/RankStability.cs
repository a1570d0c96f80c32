using Lianxin.Domain.Evaluation.Indicators;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Policies;

namespace Lianxin.Domain.Evaluation.Simulation;

/// <summary>Where a cadre stands when the weights are shaken.</summary>
/// <param name="Best">The rank that at least 5 % of the draws reach or better.</param>
/// <param name="Middle">The median rank.</param>
/// <param name="Worst">The rank that at least 95 % of the draws reach or better.</param>
/// <param name="BandHeld">Share of the draws that propose the same band, 0 to 1; 0 where none is proposed.</param>
[GenerateSerializer, Immutable, Alias("lx.RankRange")]
public sealed record RankRange([property: Id(0)] int Best, [property: Id(1)] int Middle, [property: Id(2)] int Worst, [property: Id(3)] decimal BandHeld);

/// <summary>Shakes the weights of the base's indicators and ranks anew: a rank that hangs on a weight is no finding about a person.</summary>
public static class RankStability
{
    /// <summary>Draws and ranks. Some 15 ms a draw for 8,000 cadres.</summary>
    /// <param name="result">The scores.</param>
    /// <param name="scheme">The scheme they were made by.</param>
    /// <param name="policy">Quota and thresholds of the bands.</param>
    /// <param name="terms">How to draw.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Ranges by cadre id, of everyone who has a score.</returns>
    public static ImmutableDictionary<string, RankRange> Of(
        EvaluationResult result, Scheme scheme, BandPolicy policy, StabilityTerms terms, CancellationToken cancellation = default)
    {
        var bands = BandsOf(result.Bands);
        var drawn = result.Places.Keys.ToDictionary(cadre => cadre, _ => new Drawn(terms.Draws), StringComparer.Ordinal);
        for (var draw = 0; draw < terms.Draws; draw++)
        {
            cancellation.ThrowIfCancellationRequested();
            var factors = scheme.Indicators.ToDictionary(item => item.Code, item => terms.Factor(draw, item.Code), StringComparer.Ordinal);
            var scores = result.Scores.Select(score => Shaken(score, scheme, factors)).ToArray();
            var places = Ranking.Of(scores);
            var shaken = BandsOf(BandRules.Propose(scores, places, policy));
            foreach (var (cadre, place) in places)
                drawn[cadre].Add(draw, place.Rank, bands.TryGetValue(cadre, out var band) && shaken[cadre] == band);
        }

        return drawn.ToImmutableDictionary(one => one.Key, one => one.Value.Range(), StringComparer.Ordinal);
    }

    /// <summary>A score with every indicator's points, earned and possible, multiplied by its factor.</summary>
    /// <param name="score">The score.</param>
    /// <param name="scheme">Its scheme.</param>
    /// <param name="factors">A factor by indicator code.</param>
    /// <returns>The score with base and total anew; its indicators as they were.</returns>
    public static CadreScore Shaken(CadreScore score, Scheme scheme, IReadOnlyDictionary<string, decimal> factors)
    {
        if (score.Status != ScoreStatus.Scored)
            return score;
        var (earned, possible) = (0m, 0m);
        foreach (var item in score.Indicators)
        {
            if (item.Applies)
                (earned, possible) = (earned + (factors[item.Code] * item.Points), possible + (factors[item.Code] * item.Maximum));
        }

        var data = PointsFormula.Base(earned, possible, scheme.Base);
        var basis = PeoplePart.Base(scheme, data, score.People);
        return score with { Data = data, Base = basis, Total = Math.Max(0, basis + score.Adjustments.Sum(item => item.Points)) };
    }

    private static Dictionary<string, Band> BandsOf(BandTable table) => table.Proposals.ToDictionary(one => one.CadreId, one => one.Band, StringComparer.Ordinal);

    private sealed class Drawn(int draws)
    {
        private readonly int[] _ranks = new int[draws];
        private int _held;

        public void Add(int draw, int rank, bool held)
        {
            _ranks[draw] = rank;
            _held += held ? 1 : 0;
        }

        public RankRange Range()
        {
            Array.Sort(_ranks);
            return new(At(0.05m), At(0.5m), At(0.95m), decimal.Round((decimal)_held / _ranks.Length, 4, MidpointRounding.AwayFromZero));
        }

        // Nearest rank: the least value that so large a share of the draws does not exceed.
        private int At(decimal share) => _ranks[(int)decimal.Ceiling(share * _ranks.Length) - 1];
    }
}
