using Lianxin.Api.V1;
using Lianxin.Cli.Output;
using Lianxin.Tabular.Writing;
using Scheme = Lianxin.Domain.Evaluation.Schemes.Scheme;

namespace Lianxin.Cli.YearEnds.Workbooks;

/// <summary>
/// The evaluation as a workbook, in Chinese whoever writes it, for it goes into the archive as the ranking does: ranking, indicators by cadre, pools and quotas,
/// days charged to bodies, and the terms with their hashes. The same evaluation gives the same bytes.
/// </summary>
public static class EvaluationWorkbook
{
    /// <summary>Writes.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="evaluation">The evaluation, scored.</param>
    /// <param name="scores">In the order of rank group and rank.</param>
    /// <param name="names">Numbers and bodies.</param>
    /// <param name="scheme">The scheme scored by, for the names of its items; null calls them by their codes.</param>
    /// <param name="result">The canonical result.</param>
    public static void Write(Stream target, Evaluation evaluation, IReadOnlyList<Score> scores, RankedNames names, Scheme? scheme, ResultDocument result)
    {
        using var book = new WorkbookWriter(target);
        Ranking(book.Sheet("排名", frozenRows: 1), scores, names);
        Items(book.Sheet("指标得分", frozenRows: 1), scores, names, scheme, result);
        Pools(book.Sheet("等次名额", frozenRows: 1), names, result);
        var charged = book.Sheet("计入单位的天数", frozenRows: 1);
        charged.Write("单位", "接手宽限期内超期天数");
        foreach (var (body, days) in result.ChargedDays)
            charged.Write(names.Body(body), days);
        TermsSheet.Write(book.Sheet("依据"), evaluation);
    }

    private static void Ranking(SheetWriter sheet, IEnumerable<Score> scores, RankedNames names)
    {
        sheet.Write("职级组", "名次", "组内人数", "姓名", "干部编号", "单位", "总分", "基础分", "加扣分", "建议等次", "标记", "状态");
        foreach (var score in scores)
        {
            sheet.Write(
                Words.InBoth(score.RankGroup).Chinese, Counted(score.Rank), Counted(score.GroupSize), score.DisplayName, names.Number(score), names.Body(score),
                RankingFile.Figure(score.Total), RankingFile.Figure(score.Base), RankingFile.Figure(score.Adjustments),
                score.BandDisplayName, Words.MarkInBoth(score.Mark).Chinese, RankingFile.Status(score.Status));
        }
    }

    /// <summary>Of each item its points, and the counts they come from; empty where it doesn't apply.</summary>
    private static void Items(SheetWriter sheet, IEnumerable<Score> scores, RankedNames names, Scheme? scheme, ResultDocument result)
    {
        var called = scheme?.Indicators.Concat(scheme.Adjustments).ToDictionary(item => item.Code, item => item.Name, StringComparer.Ordinal) ?? [];
        var columns = result.Cadres.Values.MaxBy(items => items.Count) ?? [];
        sheet.Write([
            "职级组", "姓名", "干部编号",
            .. columns.SelectMany(column => called.GetValueOrDefault(column.Code, column.Code) is var name
                ? new SheetCell[] { FormattableString.Invariant($"{name}(满分 {column.Maximum})"), $"{name}:计数", $"{name}:总数" } : []),
        ]);
        foreach (var score in scores)
        {
            var items = result.Cadres.GetValueOrDefault(score.Cadre, []).ToDictionary(item => item.Code, StringComparer.Ordinal);
            sheet.Write([
                Words.InBoth(score.RankGroup).Chinese, score.DisplayName, names.Number(score),
                .. columns.Select(column => items.GetValueOrDefault(column.Code)).SelectMany(item => new SheetCell[] { item?.Points, item?.Part, item?.Whole }),
            ]);
        }
    }

    private static void Pools(SheetWriter sheet, RankedNames names, ResultDocument result)
    {
        sheet.Write("评定池", "人数", "首档名额", "建议首档");
        foreach (var pool in result.Pools)
        {
            var name = pool.Pool.StartsWith("B-", StringComparison.Ordinal) ? names.Body($"bodies/{pool.Pool}") : pool.Pool == "stationed" ? "驻村干部" : pool.Pool;
            sheet.Write(name, pool.Size, pool.Quota, pool.Proposed);
        }
    }

    private static decimal? Counted(int figure) => figure > 0 ? figure : null;
}
