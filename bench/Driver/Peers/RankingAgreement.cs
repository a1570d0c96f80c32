using System.Globalization;
using Lianxin.Bench.Sql;

namespace Lianxin.Bench.Peers;

/// <summary>That two rankings are the same: every cadre's points, score and place, to the last digit.</summary>
public static class RankingAgreement
{
    /// <summary>Compares Lianxin's scores with a statement's.</summary>
    /// <param name="scores">Every score, in any order.</param>
    /// <param name="ranking">Every line.</param>
    /// <param name="side">Whose.</param>
    /// <exception cref="InvalidOperationException">They differ; says where first.</exception>
    public static void Check(IEnumerable<Score> scores, IEnumerable<Ranked> ranking, string side)
    {
        var ours = scores.Select(Shown).Order(StringComparer.Ordinal).ToArray();
        var theirs = ranking.Select(Shown).Order(StringComparer.Ordinal).ToArray();
        if (ours.Length == 0 || ours.Length != theirs.Length)
            throw new InvalidOperationException($"Lianxin ranks {ours.Length} cadres, {side} {theirs.Length}");
        foreach (var (our, their) in ours.Zip(theirs))
        {
            if (our != their)
                throw new InvalidOperationException($"Lianxin: {our}\n{side}: {their}");
        }
    }

    private static string Shown(Score score)
    {
        var points = score.Indicators.ToDictionary(item => item.Code, item => Number(item.Points), StringComparer.Ordinal);
        return Shown(
            score.Cadre.Split('/')[^1],
            Ranked.Codes.Select(code => points[code]),
            Number(score.Base),
            Number(score.Total),
            Number(score.Adjustments),
            score.Rank,
            score.Rank > 0 ? score.GroupSize : 0);
    }

    private static string Shown(Ranked line) => Shown(
        line.CadreId, line.Indicators, line.Base, line.Total, line.Adjustments, line.Rank, line.Rank > 0 ? line.GroupSize : 0);

    private static string Shown(
        string cadre, IEnumerable<decimal?> points, decimal? basis, decimal? total, decimal? adjustments, int rank, int size) =>
        $"{cadre}: {string.Join(' ', points.Select(Text))}; {Text(basis)} + {Text(adjustments)} = {Text(total)}, {rank} of {size}";

    private static string Text(decimal? number) => number?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "–";

    private static decimal? Number(Google.Type.Decimal? number) =>
        number is { Value.Length: > 0 } ? decimal.Parse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture) : null;
}
