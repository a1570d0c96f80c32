using System.Globalization;
using CsvHelper;
using Lianxin.Api.V1;

namespace Lianxin.Cli.Ballots;

/// <summary>
/// A campaign's results as CSV, a line for each subject and class, in Chinese whoever writes it, for it goes into the archive: UTF-8 with BOM. What is suppressed says so
/// and tells no figure.
/// </summary>
public static class ResultFile
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    /// <summary>Writes.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="campaign">Its aspects and answers.</param>
    /// <param name="results">The results.</param>
    public static void Write(Stream target, Campaign campaign, IEnumerable<CampaignResult> results)
    {
        using var csv = CsvWriter.Create(target, Options, leaveOpen: true);
        var figures = campaign.Aspects.SelectMany(aspect => (string[])[.. campaign.Scale.Select(answer => $"{aspect.DisplayName}:{answer.DisplayName}"), $"{aspect.DisplayName}:满意率下限", $"{aspect.DisplayName}:满意率上限"]);
        csv.WriteHeader(["对象", "总分", "总分取整", "评价人类别", "不公布", "票数", "取单位值", "得分", .. figures]);
        var width = campaign.Aspects.Count * (campaign.Scale.Count + 2);
        foreach (var result in results)
        {
            foreach (var one in result.Classes)
                WriteClass(csv, result, one, width);
            foreach (var missing in result.Missing)
                WriteClass(csv, result, new ClassResult { Class = missing }, width);
        }
    }

    private static void WriteClass(CsvWriter csv, CampaignResult result, ClassResult one, int width)
    {
        WriteSubject(csv, result, one.Class);
        csv.WriteField(one.Suppressed ? "是" : string.Empty);
        csv.WriteField(one.Suppressed ? null : (int?)one.Ballots);
        csv.WriteField(one.TookUnit ? "是" : string.Empty);
        csv.WriteField(Figure(one.Points));
        foreach (var figure in Figures(one).Concat(Enumerable.Repeat<decimal?>(null, width)).Take(width))
            csv.WriteField(figure);
        csv.EndRecord();
    }

    private static IEnumerable<decimal?> Figures(ClassResult one) =>
        one.Aspects.SelectMany(aspect => (decimal?[])[.. aspect.Counts.Select(count => (decimal?)count), Figure(aspect.Lower), Figure(aspect.Upper)]);

    private static void WriteSubject(CsvWriter csv, CampaignResult result, RaterClass raters)
    {
        csv.WriteField(result.Subject);
        csv.WriteField(Figure(result.Score));
        csv.WriteField(result.Whole ? "是" : string.Empty);
        csv.WriteField(CampaignWords.Of(raters).Chinese);
    }

    private static decimal? Figure(Google.Type.Decimal? value) =>
        value is { Value.Length: > 0 } ? decimal.Parse(value.Value, CultureInfo.InvariantCulture) : null;
}
