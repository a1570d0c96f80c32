using System.Globalization;
using CsvHelper;
using Lianxin.Api.V1;

namespace Lianxin.Cli.YearEnds;

/// <summary>
/// The ranking as CSV for spreadsheets: UTF-8 with BOM. A text that a spreadsheet would run as a formula gets an apostrophe;
/// figures are written as figures, so that a deduction stays a number.
/// </summary>
public static class RankingFile
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    /// <summary>Writes.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="scores">In the order of rank group and rank.</param>
    public static void Write(Stream target, IEnumerable<Score> scores)
    {
        using var csv = CsvWriter.Create(target, Options, leaveOpen: true);
        csv.WriteHeader("职级组", "名次", "姓名", "干部", "总分", "基础分", "加扣分", "建议等次", "标记", "状态");
        foreach (var score in scores)
        {
            csv.WriteField(EvaluationJson.Code(score.RankGroup));
            csv.WriteField(score.Rank);
            csv.WriteField(score.DisplayName);
            csv.WriteField(score.Cadre);
            csv.WriteField(Figure(score.Total));
            csv.WriteField(Figure(score.Base));
            csv.WriteField(Figure(score.Adjustments));
            csv.WriteField(score.BandDisplayName);
            csv.WriteField(score.Mark);
            csv.WriteField(score.Status);
            csv.EndRecord();
        }
    }

    private static decimal? Figure(Google.Type.Decimal? value) =>
        value is { Value.Length: > 0 } ? decimal.Parse(value.Value, CultureInfo.InvariantCulture) : null;
}
