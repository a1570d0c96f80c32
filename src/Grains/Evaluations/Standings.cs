using Lianxin.Contracts.Evaluations;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Evaluation.Simulation;
using Lianxin.Grains.Imports;

namespace Lianxin.Grains.Evaluations;

/// <summary>A simulation's result beside the evaluation's own, cadre by cadre.</summary>
/// <param name="former">Without what was imagined.</param>
/// <param name="now">As imagined.</param>
/// <param name="ranges">Where cadres stand when weights are shaken, or null.</param>
internal sealed class Standings(EvaluationResult former, EvaluationResult now, IReadOnlyDictionary<string, RankRange>? ranges)
{
    private readonly Dictionary<string, Standing> _former = Of(former);
    private readonly Dictionary<string, Standing> _now = Of(now);

    /// <summary>How many stand at another rank of their group.</summary>
    public int RanksChanged => _now.Count(one => _former.GetValueOrDefault(one.Key)?.Rank != one.Value.Rank);

    /// <summary>For how many another band is proposed.</summary>
    public int BandsChanged => _now.Count(one => _former.GetValueOrDefault(one.Key)?.Band != one.Value.Band);

    /// <summary>One cadre's standing.</summary>
    /// <param name="cadreId">The cadre.</param>
    /// <returns>One, or none for who has no score.</returns>
    public ImmutableArray<SimulatedStanding> Of(string cadreId) =>
        [.. now.Scores.Where(score => score.CadreId == cadreId && _now.ContainsKey(cadreId)).Select(score => Of(score, null))];

    /// <summary>Everyone's, by rank group, rank and name.</summary>
    /// <param name="pseudonyms">What to call them, without what they had before; null for their ids.</param>
    /// <param name="most">How many.</param>
    /// <returns>The standings.</returns>
    public ImmutableArray<SimulatedStanding> All(Pseudonyms? pseudonyms, int most) =>
    [
        .. now.Scores.Where(score => _now.ContainsKey(score.CadreId))
            .OrderBy(score => score.RankGroup)
            .Select(score => Of(score, pseudonyms))
            .GroupBy(standing => standing.RankGroup)
            .SelectMany(group => group.OrderBy(standing => standing.Now.Rank).ThenBy(standing => standing.Cadre, StringComparer.Ordinal))
            .Take(most),
    ];

    private static Dictionary<string, Standing> Of(EvaluationResult result)
    {
        var bands = result.Bands.Proposals.ToDictionary(proposal => proposal.CadreId, proposal => proposal.Band, StringComparer.Ordinal);
        return result.Scores.Where(score => score.Status == ScoreStatus.Scored).ToDictionary(
            score => score.CadreId,
            score => Of(score, result.Places[score.CadreId], bands.GetValueOrDefault(score.CadreId)),
            StringComparer.Ordinal);
    }

    private static Standing Of(CadreScore score, RankPlace place, Band band) => new(
        score.Total, place.Rank, place.GroupSize, band == Band.Unspecified ? string.Empty : RowResult.CodeOf(band.ToString()), BandNames.Of(band, score.Category));

    private SimulatedStanding Of(CadreScore score, Pseudonyms? pseudonyms) => new(
        pseudonyms?.Of(score.CadreId) ?? score.CadreId,
        RowResult.CodeOf(score.RankGroup.ToString()),
        _now[score.CadreId],
        pseudonyms is null ? _former.GetValueOrDefault(score.CadreId) : null,
        ranges?.GetValueOrDefault(score.CadreId));
}
