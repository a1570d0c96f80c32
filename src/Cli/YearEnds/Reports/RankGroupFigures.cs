using Lianxin.Api.V1;

namespace Lianxin.Cli.YearEnds.Reports;

/// <summary>A rank group's totals, and what its members got of each indicator.</summary>
public sealed class RankGroupFigures
{
    /// <summary>Below so many members, quarters tell of persons.</summary>
    public const int LeastForQuarters = 8;

    private readonly Dictionary<string, decimal[]> _points;
    private readonly Score[] _best;

    /// <param name="group">The group.</param>
    /// <param name="scores">Its scored members.</param>
    public RankGroupFigures(RankGroup group, IReadOnlyCollection<Score> scores)
    {
        Group = group;
        Totals = [.. scores.Select(score => ReportNumbers.Of(score.Total) ?? 0).Order()];
        _best = [.. scores.OrderByDescending(score => ReportNumbers.Of(score.Total) ?? 0).ThenBy(score => score.Cadre, StringComparer.Ordinal)];
        _points = scores.SelectMany(score => score.Indicators)
            .Where(indicator => indicator.Points is not null)
            .GroupBy(indicator => indicator.Code, indicator => ReportNumbers.Of(indicator.Points) ?? 0)
            .ToDictionary(points => points.Key, points => points.Order().ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The group.</summary>
    public RankGroup Group { get; }

    /// <summary>Totals, ascending.</summary>
    public IReadOnlyList<decimal> Totals { get; }

    /// <summary>The median of an indicator's points over those to whom it applies; null where it applies to nobody.</summary>
    /// <param name="code">The indicator.</param>
    public decimal? Median(string code) => _points.TryGetValue(code, out var points) ? ReportNumbers.Quantile(points, 0.5m) : null;

    /// <summary>The mean of the same.</summary>
    /// <param name="code">The indicator.</param>
    public decimal? Mean(string code) => _points.TryGetValue(code, out var points) ? points.Average() : null;

    /// <summary>The mean of an indicator's points in the quarter with the highest totals, over those to whom it applies; null where it applies to nobody.</summary>
    /// <param name="code">The indicator.</param>
    public decimal? OfUpperQuarter(string code) => Mean(_best.Take(_best.Length / 4), code);

    /// <summary>The same in the quarter with the lowest totals.</summary>
    /// <param name="code">The indicator.</param>
    public decimal? OfLowerQuarter(string code) => Mean(_best.TakeLast(_best.Length / 4), code);

    /// <summary>Groups in their order.</summary>
    /// <param name="scores">All scores.</param>
    public static IReadOnlyDictionary<RankGroup, RankGroupFigures> Of(IEnumerable<Score> scores) => scores
        .Where(score => score.Total is not null)
        .GroupBy(score => score.RankGroup)
        .OrderBy(group => group.Key)
        .ToDictionary(group => group.Key, group => new RankGroupFigures(group.Key, [.. group]));

    private static decimal? Mean(IEnumerable<Score> scores, string code)
    {
        decimal[] points = [.. scores.SelectMany(score => score.Indicators).Where(item => item.Code == code && item.Points is not null).Select(item => ReportNumbers.Of(item.Points) ?? 0)];
        return points.Length == 0 ? null : points.Average();
    }
}
