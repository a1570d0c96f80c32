using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.YearEnds.Reports;
using Lianxin.Yaml;

namespace Lianxin.Cli.YearEnds;

/// <summary>Writes an evaluation's ranking, its printable report and its canonical result to files.</summary>
public static class EvaluationFiles
{
    /// <summary>Writes <c>ranking.csv</c> (for spreadsheets), <c>report.html</c> (for printing: plots, and a page a cadre) and <c>result.json</c> (the exact bytes the ledger's hash names).</summary>
    public static async Task WriteAsync(
        ServiceClients clients, Evaluation evaluation, IReadOnlyList<Score> scores, RankedNames names, string directory, CancellationToken cancellation)
    {
        Directory.CreateDirectory(directory);
        await using (var result = File.Create(Path.Combine(directory, "result.json")))
        {
            using var call = clients.Evaluations.DownloadResult(new() { Name = evaluation.Name }, cancellationToken: cancellation);
            while (await call.ResponseStream.MoveNext(cancellation))
                await result.WriteAsync(call.ResponseStream.Current.Data.Memory, cancellation);
        }

        await using (var ranking = File.Create(Path.Combine(directory, "ranking.csv")))
            RankingFile.Write(ranking, scores, names);
        await using var report = File.Create(Path.Combine(directory, "report.html"));
        await EvaluationReport.WriteAsync(report, evaluation, scores, names, await IndicatorsAsync(clients, evaluation, cancellation));
    }

    private static async Task<IReadOnlyDictionary<string, string>> IndicatorsAsync(ServiceClients clients, Evaluation evaluation, CancellationToken cancellation)
    {
        var schemes = await clients.Schemes.ListSchemesAsync(new() { Parent = clients.CountyName }, cancellationToken: cancellation);
        var yaml = schemes.Schemes.FirstOrDefault(scheme => scheme.Hash == evaluation.SchemeHash)?.Yaml ?? string.Empty;
        return SchemeYaml.Read(yaml).Value is { } scheme
            ? scheme.Indicators.ToDictionary(item => item.Code, item => Texts.Chinese ? item.Name : item.NameEn, StringComparer.Ordinal)
            : new Dictionary<string, string>();
    }
}
