using System.Net;
using Lianxin.Api.V1;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.YearEnds.Reports;

/// <summary>One cadre's page: rank, total and band, and each indicator beside the median of the rank group.</summary>
public static class CadrePage
{
    /// <summary>Writes it.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="score">The score.</param>
    /// <param name="group">The rank group's figures; null without a score.</param>
    /// <param name="matter">The report's.</param>
    public static async Task WriteAsync(TextWriter target, Score score, RankGroupFigures? group, ReportMatter matter)
    {
        await target.WriteLineAsync(
            $"<section class='page'><h2>{Text(score.DisplayName)} <small>{Text(matter.Names.Number(score))}</small></h2><p>{Text(matter.Names.Body(score))} · {Text(Words.Of(score.RankGroup))}</p>");
        if (group is null || score.Total is null)
        {
            await target.WriteLineAsync($"<p>{Texts.Say("without duties this year: listed apart, unranked", "本年无联系任务：单列，不排名")}</p></section>");
            return;
        }

        await target.WriteLineAsync($"""
            <p class='figures'>{Texts.Say("total", "总分")} <b>{ReportNumbers.Shown(ReportNumbers.Of(score.Total))}</b> = {Texts.Say("base", "基础分")} {ReportNumbers.Shown(ReportNumbers.Of(score.Base))}
            {Texts.Say("and adjustments", "与加扣分")} {ReportNumbers.Shown(ReportNumbers.Of(score.Adjustments))} · {Texts.Say("rank", "名次")} <b>{score.Rank}</b> / {score.GroupSize}
            · {Texts.Say("median of the group", "组内中位数")} {ReportNumbers.Shown(ReportNumbers.Quantile(group.Totals, 0.5m))}
            · {Texts.Say("proposed band", "建议等次")} <b>{Text(score.BandDisplayName.Length > 0 ? Words.Band(score.BandDisplayName) : "–")}</b> {Text(score.Mark.Length > 0 ? Words.Mark(score.Mark) : string.Empty)}</p>
            """);
        if (matter.Loads.ByCadre.TryGetValue(score.Cadre, out var load))
            await target.WriteLineAsync($"<p>{Texts.Say($"load on {matter.Loads.Day}", $"{matter.Loads.Day}工作量")} {ReportNumbers.Shown(load)}</p>");
        if (matter.Shaken?.ByCadre.GetValueOrDefault(score.Cadre) is { } range)
            await target.WriteLineAsync($"<p>{Stability(score, range)}</p>");
        await target.WriteLineAsync(Plots.Bars(
            [.. score.Indicators.Select(item => (matter.Name(item.Code), ReportNumbers.Of(item.Points), ReportNumbers.Of(item.Maximum) ?? 1))],
            Texts.Say("points of each indicator", "各项指标得分")));
        await target.WriteLineAsync(
            $"<table><tr><th>{Texts.Say("indicator", "指标")}</th><th>{Texts.Say("points", "得分")}</th><th>{Texts.Say("of", "满分")}</th><th>{Texts.Say("median of the group", "组内中位数")}</th></tr>");
        foreach (var item in score.Indicators)
        {
            var points = item.Points is null ? Texts.Say("not applicable", "不适用") : ReportNumbers.Shown(ReportNumbers.Of(item.Points));
            await target.WriteLineAsync(
                $"<tr><td>{Text(matter.Name(item.Code))}</td><td>{points}</td><td>{ReportNumbers.Shown(ReportNumbers.Of(item.Maximum))}</td><td>{ReportNumbers.Shown(group.Median(item.Code))}</td></tr>");
        }

        await target.WriteLineAsync($"</table><p class='note'>{Texts.Say(
            "Every point leads back to ledger entries: lianxin evaluate --explain NUMBER.", "每一分都可追溯到台帐记录：lianxin evaluate --explain 干部编号。")}</p></section>");
    }

    private static string Stability(Score score, RankRange range)
    {
        var held = score.Band.Length > 0
            ? Texts.Say($"; the proposed band holds in {ReportNumbers.Percent(range.BandHeld)} of the draws", $"；建议等次在 {ReportNumbers.Percent(range.BandHeld)} 的情形下保持")
            : string.Empty;
        return Texts.Say($"with weights moved, rank {range.Best}–{range.Worst} in nine draws of ten", $"权重变动时，九成情形名次在 {range.Best}–{range.Worst}") + held;
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
