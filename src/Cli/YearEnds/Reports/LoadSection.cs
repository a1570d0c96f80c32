using System.Net;
using Lianxin.Api.V1;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.YearEnds.Reports;

/// <summary>Load against score in one rank group: whether those who carry more come off worse.</summary>
public static class LoadSection
{
    /// <summary>Writes it.</summary>
    /// <param name="group">The rank group.</param>
    /// <param name="matter">The report's.</param>
    /// <returns>HTML; nothing where no load is known.</returns>
    public static string Of(RankGroup group, ReportMatter matter)
    {
        var points = matter.Scores
            .Where(score => score.RankGroup == group && score.Total is not null && matter.Loads.ByCadre.ContainsKey(score.Cadre))
            .Select(score => (Load: matter.Loads.ByCadre[score.Cadre], Total: ReportNumbers.Of(score.Total) ?? 0))
            .OrderBy(point => point.Load).ThenBy(point => point.Total).ToArray();
        if (points.Length == 0)
            return string.Empty;
        var (day, name) = (matter.Loads.Day, WebUtility.HtmlEncode(Words.Of(group)));
        return $"""
            <h3>{Texts.Say($"Load against score, loads of {day}", $"工作量与得分（工作量为{day}）")}</h3>
            {ScatterPlot.Draw(points, Texts.Say($"{name}: load and total", $"{name}：工作量与总分"), Texts.Say("load", "工作量"), Texts.Say("total", "总分"))}
            <p class='note'>{Halves(points)}</p>
            """;
    }

    /// <summary>The middle total of the less and of the more loaded half; of an odd number the middle one is in neither.</summary>
    /// <param name="points">By load.</param>
    private static string Halves((decimal Load, decimal Total)[] points)
    {
        var half = points.Length / 2;
        if (half == 0)
            return Texts.Say("one cadre alone", "仅一人");
        var (less, more) = (Median(points[..half]), Median(points[^half..]));
        return Texts.Say(
            $"median total of the less loaded half {ReportNumbers.Shown(less)}, of the more loaded half {ReportNumbers.Shown(more)}",
            $"工作量较轻的一半总分中位数 {ReportNumbers.Shown(less)}，较重的一半 {ReportNumbers.Shown(more)}");
    }

    private static decimal Median(IEnumerable<(decimal Load, decimal Total)> points) => ReportNumbers.Quantile([.. points.Select(point => point.Total).Order()], 0.5m);
}
