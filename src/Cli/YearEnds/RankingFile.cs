using System.Globalization;
using CsvHelper;
using Lianxin.Api.V1;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.YearEnds;

/// <summary>
/// The ranking as CSV for spreadsheets, in Chinese whoever writes it, for it goes into the archive: UTF-8 with BOM. A text that a spreadsheet would run as a formula gets an apostrophe;
/// figures are written as figures, so that a deduction stays a number.
/// </summary>
public static class RankingFile
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    /// <summary>Writes.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="scores">In the order of rank group and rank.</param>
    /// <param name="names">Numbers and bodies.</param>
    public static void Write(Stream target, IEnumerable<Score> scores, RankedNames names)
    {
        using var csv = CsvWriter.Create(target, Options, leaveOpen: true);
        csv.WriteHeader("职级组", "名次", "姓名", "干部编号", "单位", "总分", "基础分", "加扣分", "建议等次", "标记", "状态");
        foreach (var score in scores)
        {
            csv.WriteField(Words.InBoth(score.RankGroup).Chinese);
            csv.WriteField(score.Rank);
            csv.WriteField(score.DisplayName);
            csv.WriteField(names.Number(score));
            csv.WriteField(names.Body(score));
            csv.WriteField(Figure(score.Total));
            csv.WriteField(Figure(score.Base));
            csv.WriteField(Figure(score.Adjustments));
            csv.WriteField(score.BandDisplayName);
            csv.WriteField(Words.MarkInBoth(score.Mark).Chinese);
            csv.WriteField(Status(score.Status));
            csv.EndRecord();
        }
    }

    /// <summary>Whether somebody was scored, in words.</summary>
    /// <param name="code">The service's code.</param>
    public static string Status(string code) => code switch
    {
        "SCORED" => "已计分",
        "NO_DUTIES" => "本年无联系任务",
        _ => code,
    };

    /// <summary>A figure as a number; null where there is none.</summary>
    /// <param name="value">The service's exact decimal.</param>
    public static decimal? Figure(Google.Type.Decimal? value) =>
        value is { Value.Length: > 0 } ? decimal.Parse(value.Value, CultureInfo.InvariantCulture) : null;
}
