using Lianxin.Contracts.Evaluations;
using Lianxin.Domain.Evaluation.Lifecycle;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Grains.Imports;

namespace Lianxin.Grains.Evaluations;

/// <summary>Evaluations and scores as callers read them.</summary>
internal static class EvaluationViews
{
    /// <summary>The view of an evaluation.</summary>
    /// <param name="state">A drafted evaluation.</param>
    /// <returns>The view.</returns>
    public static EvaluationView Of(EvaluationState state) => new(
        state.Id.Value, state.Year, RowResult.CodeOf(state.Stage.ToString()), state.SchemeLabel, state.SchemeHash, state.PolicyHash,
        state.CutOffPosition, state.CutOffDay, state.ResultHash, state.Scored, state.WithoutDuties, state.ConfirmedBy, state.Version)
    {
        Simulations = state.Simulations,
        ReplayHash = state.ReplayHash,
    };

    /// <summary>Scores by rank group, rank and cadre id; those without a rank last in their group.</summary>
    /// <param name="result">The result.</param>
    /// <param name="state">The evaluation, with the bands that a person gave otherwise.</param>
    /// <param name="rankGroup">A rank group's code, or empty for all.</param>
    /// <returns>The scores, names empty.</returns>
    public static IEnumerable<ScoreView> Scores(EvaluationResult result, EvaluationState state, string rankGroup)
    {
        var bands = result.Bands.Proposals.ToDictionary(proposal => proposal.CadreId, StringComparer.Ordinal);
        return result.Scores
            .Where(score => rankGroup.Length == 0 || RowResult.CodeOf(score.RankGroup.ToString()) == rankGroup)
            .Select(score => (Score: score, Place: result.Places.GetValueOrDefault(score.CadreId)))
            .OrderBy(item => item.Score.RankGroup)
            .ThenBy(item => item.Place.Rank == 0 ? int.MaxValue : item.Place.Rank)
            .ThenBy(item => item.Score.CadreId, StringComparer.Ordinal)
            .Select(item => Of(item.Score, item.Place, bands.GetValueOrDefault(item.Score.CadreId), state));
    }

    private static ScoreView Of(CadreScore score, RankPlace place, BandProposal? proposal, EvaluationState state)
    {
        var scored = score.Status == ScoreStatus.Scored;
        var departed = state.Departures.TryGetValue(score.CadreId, out var given);
        var band = departed ? given : proposal?.Band ?? Band.Unspecified;
        return new ScoreView(
            score.CadreId,
            string.Empty,
            RowResult.CodeOf(score.RankGroup.ToString()),
            score.BodyId,
            RowResult.CodeOf(score.Status.ToString()),
            scored ? score.Total : null,
            scored ? score.Base : null,
            scored ? score.Adjustments.Sum(item => item.Points) : null,
            place.Rank,
            place.GroupSize,
            band == Band.Unspecified ? string.Empty : RowResult.CodeOf(band.ToString()),
            BandNames.Of(band, score.Category),
            departed ? "DEPARTURE" : score.Ceiling != Band.Unspecified ? "VETO" : proposal is { Tie: true } ? "TIE" : string.Empty,
            [.. score.Indicators.Select(item => new IndicatorView(item.Code, item.Maximum, item.Applies ? item.Points : null))]);
    }
}
