using Lianxin.Api.V1;

namespace Lianxin.Cli.YearEnds.Reports;

/// <summary>A rank group's totals, and what its members got of each indicator.</summary>
public sealed class RankGroupFigures
{
    private readonly Dictionary<string, decimal[]> _points;

    /// <param name="group">The group.</param>
    /// <param name="scores">Its scored members.</param>
    public RankGroupFigures(RankGroup group, IReadOnlyCollection<Score> scores)
    {
        Group = group;
        Totals = [.. scores.Select(score => ReportNumbers.Of(score.Total) ?? 0).Order()];
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

    /// <summary>Groups in their order.</summary>
    /// <param name="scores">All scores.</param>
    public static IReadOnlyDictionary<RankGroup, RankGroupFigures> Of(IEnumerable<Score> scores) => scores
        .Where(score => score.Total is not null)
        .GroupBy(score => score.RankGroup)
        .OrderBy(group => group.Key)
        .ToDictionary(group => group.Key, group => new RankGroupFigures(group.Key, [.. group]));
}
