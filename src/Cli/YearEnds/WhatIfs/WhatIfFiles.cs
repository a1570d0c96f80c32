using Lianxin.Api.V1;
using Lianxin.Cli.Output;
using Lianxin.Tabular.Writing;

namespace Lianxin.Cli.YearEnds.WhatIfs;

/// <summary>Writes a simulation's answer: every standing for spreadsheets, and the same as JSON. Other names than an evaluation's files, so that none passes for a result.</summary>
public static class WhatIfFiles
{
    /// <summary>Writes <c>what-if.xlsx</c> and <c>what-if.json</c>.</summary>
    /// <param name="imagined">What was imagined.</param>
    /// <param name="directory">Where to.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>When they are written.</returns>
    public static async Task WriteAsync(Imagined imagined, string directory, CancellationToken cancellation)
    {
        Directory.CreateDirectory(directory);
        await File.WriteAllTextAsync(Path.Combine(directory, "what-if.json"), Simulations.Json(imagined).ToJsonString(EvaluationJson.Options), cancellation);
        await using var file = File.Create(Path.Combine(directory, "what-if.xlsx"));
        Write(file, imagined);
    }

    /// <summary>Writes the workbook, in Chinese whoever writes it, as the evaluation's.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="imagined">What was imagined.</param>
    public static void Write(Stream target, Imagined imagined)
    {
        using var book = new WorkbookWriter(target);
        var sheet = book.Sheet("试算", frozenRows: 1);
        sheet.Write(
            "职级组", "干部", "干部编号", "名次", "组内人数", "原名次", "总分", "原总分", "建议等次", "原建议等次", "名次:5%", "名次:中位", "名次:95%", "等次保持比例");
        foreach (var standing in imagined.Found.Standings)
            sheet.Write(Cells(standing, imagined.Cadres.GetValueOrDefault(standing.Cadre)));
        Terms(book.Sheet("依据"), imagined);
    }

    private static SheetCell[] Cells(SimulatedStanding standing, Cadre? cadre) =>
    [
        Words.InBoth(standing.RankGroup).Chinese, cadre?.DisplayName ?? standing.Cadre, cadre?.ExternalNo ?? string.Empty,
        standing.Now.Rank, standing.Now.GroupSize, (decimal?)standing.Former?.Rank, RankingFile.Figure(standing.Now.Total), RankingFile.Figure(standing.Former?.Total),
        standing.Now.BandDisplayName, standing.Former?.BandDisplayName ?? string.Empty,
        (decimal?)standing.Range?.Best, (decimal?)standing.Range?.Middle, (decimal?)standing.Range?.Worst, RankingFile.Figure(standing.Range?.BandHeld),
    ];

    private static void Terms(SheetWriter sheet, Imagined imagined)
    {
        var (asked, found) = (imagined.Asked, imagined.Found);
        sheet.Write("本表为试算,不是考核结果", found.Pseudonymous ? "已冻结未公布:名称为代号,本次试算已登记" : string.Empty);
        sheet.Write("考核", imagined.Evaluation.Name);
        sheet.Write("试算方案哈希(SHA-256)", found.SchemeHash);
        foreach (var change in asked.Points)
            sheet.Write($"分值:{change.Code}", RankingFile.Figure(change.Points));
        foreach (var visit in asked.Visits)
            sheet.Write("假设走访", visit.Cadre, visit.Household, Texts.Day(visit.Day));
        if (asked.Stability is { } stability)
            sheet.Write("权重扰动:次数、幅度、种子", stability.Draws, RankingFile.Figure(stability.Spread), stability.Seed);
        sheet.Write("名次变动人数", found.RanksChanged);
        sheet.Write("建议等次变动人数", found.BandsChanged);
        if (found.TopLine is { } line)
            sheet.Write("首档所需总分", RankingFile.Figure(line));
    }
}
