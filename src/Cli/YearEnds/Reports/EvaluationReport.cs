using System.Net;
using System.Text;
using Lianxin.Api.V1;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.YearEnds.Reports;

/// <summary>The printable report: what the year came to, by rank group, then one page for each cadre. One HTML file that loads nothing.</summary>
public static class EvaluationReport
{
    private const string Style = """
        body{font:14px/1.5 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:720px;margin:2em auto;color:#111}
        table{border-collapse:collapse;width:100%;margin:.6em 0}th,td{border-bottom:1px solid #bbb;padding:.2em .4em;text-align:left}
        td+td,th+th{text-align:right}h1,h2,h3{break-after:avoid}.note,small{color:#555}svg{max-width:100%;display:block;margin:.5em 0}code{word-break:break-all}
        @page{size:A4;margin:18mm}@media print{.page{break-before:page}tr,svg{break-inside:avoid}}
        """;

    /// <summary>Writes it.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="matter">What of.</param>
    /// <returns>When it is written.</returns>
    public static async Task WriteAsync(Stream target, ReportMatter matter)
    {
        await using var text = new StreamWriter(target, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var groups = RankGroupFigures.Of(matter.Scores);
        var title = Texts.Say($"Year-end evaluation {matter.Evaluation.Year}", $"{matter.Evaluation.Year}年度考核报告");
        await text.WriteLineAsync($"<!doctype html><html lang='{(Texts.Chinese ? "zh-CN" : "en")}'><head><meta charset='utf-8'><title>{title}</title><style>{Style}</style></head><body>");
        await text.WriteLineAsync($"<h1>{title}</h1>{Head(matter.Evaluation)}{Shaken(matter.Shaken)}{Summary(groups.Values)}");
        foreach (var group in groups.Values)
            await text.WriteLineAsync(Group(group, matter));
        foreach (var score in matter.Scores)
            await CadrePage.WriteAsync(text, score, groups.GetValueOrDefault(score.RankGroup), matter);
        await text.WriteLineAsync("</body></html>");
    }

    private static string Shaken(ShakenRanks? shaken) => shaken is null ? string.Empty : $"<p class='note'>{Texts.Say(
        $"Ranks were tried with weights moved {shaken.Terms.Draws:N0} times at random by up to {shaken.Terms.Spread.Value} of themselves, seed {shaken.Terms.Seed}; each page tells what came of it.",
        $"名次稳定性：各项权重随机变动 {shaken.Terms.Draws:N0} 次，幅度不超过自身的 {shaken.Terms.Spread.Value}，种子 {shaken.Terms.Seed}；结果见各页。")}</p>";

    private static string Head(Evaluation evaluation) => $"""
        <p>{Text(Words.Stage(evaluation.State))} · {Texts.Say("scheme", "方案")} {Text(evaluation.Scheme)} ·
        {Texts.Say("up to", "截至")} {evaluation.CutOffDay?.Year:0000}-{evaluation.CutOffDay?.Month:00}-{evaluation.CutOffDay?.Day:00} ·
        {Texts.Say("ledger position", "台帐位置")} {evaluation.CutOffPosition:N0} ·
        {Texts.Say("scored", "计分")} {evaluation.Scored:N0} · {Texts.Say("without duties", "无联系任务")} {evaluation.WithoutDuties:N0}</p>
        <p class='note'>{Texts.Say("result", "结果")} <code>{Text(evaluation.ResultHash)}</code></p>
        """;

    private static string Summary(IEnumerable<RankGroupFigures> groups)
    {
        var table = new StringBuilder($"<table><tr><th>{Texts.Say("rank group", "职级组")}</th><th>{Texts.Say("cadres", "人数")}</th><th>{Texts.Say("least", "最低")}</th>")
            .Append($"<th>{Texts.Say("quarter", "下四分位")}</th><th>{Texts.Say("median", "中位数")}</th><th>{Texts.Say("three quarters", "上四分位")}</th><th>{Texts.Say("most", "最高")}</th></tr>");
        foreach (var group in groups)
        {
            table.Append($"<tr><td>{Text(Words.Of(group.Group))}</td><td>{group.Totals.Count:N0}</td>");
            foreach (var share in (decimal[])[0, 0.25m, 0.5m, 0.75m, 1])
                table.Append($"<td>{ReportNumbers.Shown(ReportNumbers.Quantile(group.Totals, share))}</td>");
            table.Append("</tr>");
        }

        return table.Append("</table>").ToString();
    }

    private static string Group(RankGroupFigures group, ReportMatter matter)
    {
        var name = Words.Of(group.Group);
        var items = matter.Scores.First(score => score.RankGroup == group.Group && score.Total is not null).Indicators;
        return $"""
            <h2>{Text(name)}</h2>
            <h3>{Texts.Say("Totals", "总分分布")}</h3>{Plots.Histogram(group.Totals, Texts.Say($"{name}: cadres by total", $"{name}：按总分的人数"))}
            <h3>{Texts.Say("Mean points of each indicator, of those to whom it applies", "各项指标平均得分（仅计适用者）")}</h3>
            {Plots.Bars(
                [.. items.Select(item => (matter.Name(item.Code), group.Mean(item.Code), ReportNumbers.Of(item.Maximum) ?? 1))],
                Texts.Say($"{name}: mean points", $"{name}：平均得分"))}
            {Quarters(group, name, items, matter)}{LoadSection.Of(group.Group, matter)}
            """;
    }

    private static string Quarters(RankGroupFigures group, string name, IEnumerable<IndicatorScore> items, ReportMatter matter)
    {
        (string, decimal?, decimal?)[] apart = [.. items.Select(item => (matter.Name(item.Code), group.OfUpperQuarter(item.Code), group.OfLowerQuarter(item.Code)))];
        return group.Totals.Count < RankGroupFigures.LeastForQuarters ? string.Empty : $"""
            <h3>{Texts.Say("What sets the upper quarter apart: mean points of each indicator in the upper quarter less those in the lower", "拉开差距的指标：前四分之一与后四分之一的平均得分之差")}</h3>
            {DifferencePlot.Draw(apart, Texts.Say($"{name}: upper quarter less lower quarter", $"{name}：前后四分之一之差"))}
            """;
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
