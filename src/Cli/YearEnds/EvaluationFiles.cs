using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Output;
using Lianxin.Cli.YearEnds.Reports;
using Lianxin.Cli.YearEnds.Workbooks;
using Lianxin.Yaml;
using Scheme = Lianxin.Domain.Evaluation.Schemes.Scheme;

namespace Lianxin.Cli.YearEnds;

/// <summary>Writes an evaluation's ranking, its workbook, its printable report and its canonical result to files.</summary>
public sealed class EvaluationFiles(ServiceClients clients, IProgressBoard board)
{
    /// <summary>
    /// Writes <c>ranking.csv</c> and <c>evaluation.xlsx</c> (for spreadsheets), <c>report.html</c> (for printing: plots, and a page a cadre) and <c>result.json</c>
    /// (the exact bytes the ledger's hash names).
    /// </summary>
    /// <param name="evaluation">The evaluation, scored.</param>
    /// <param name="scores">In the order of rank group and rank.</param>
    /// <param name="names">Numbers and bodies.</param>
    /// <param name="stability">How weights are shaken for the report; null for not at all.</param>
    /// <param name="directory">Where to.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task WriteAsync(
        Evaluation evaluation, IReadOnlyList<Score> scores, RankedNames names, Stability? stability, string directory, CancellationToken cancellation)
    {
        Directory.CreateDirectory(directory);
        var scheme = await SchemeAsync(evaluation, cancellation);
        var matter = new ReportMatter(evaluation, scores, names, Indicators(scheme));
        await board.RunAsync(Texts.WritingFiles(evaluation.Year), async line =>
        {
            if (stability is not null)
                matter = matter with { Shaken = await ShakenRanks.ReadAsync(clients, evaluation, stability, cancellation) };
            matter = matter with { Loads = await CadreLoads.ReadAsync(clients, scores, (done, all) => line.Report(done, all), cancellation) };
            using var result = await DownloadAsync(evaluation, cancellation);
            await File.WriteAllBytesAsync(Path.Combine(directory, "result.json"), result.ToArray(), cancellation);
            await using (var ranking = File.Create(Path.Combine(directory, "ranking.csv")))
                RankingFile.Write(ranking, scores, names);
            await using (var workbook = File.Create(Path.Combine(directory, "evaluation.xlsx")))
                EvaluationWorkbook.Write(workbook, evaluation, scores, names, scheme, ResultDocument.Read(result.ToArray()));
            await using var report = File.Create(Path.Combine(directory, "report.html"));
            await EvaluationReport.WriteAsync(report, matter);
        });
    }

    private async Task<MemoryStream> DownloadAsync(Evaluation evaluation, CancellationToken cancellation)
    {
        var bytes = new MemoryStream();
        using var call = clients.Evaluations.DownloadResult(new() { Name = evaluation.Name }, cancellationToken: cancellation);
        while (await call.ResponseStream.MoveNext(cancellation))
            await bytes.WriteAsync(call.ResponseStream.Current.Data.Memory, cancellation);
        return bytes;
    }

    private async Task<Scheme?> SchemeAsync(Evaluation evaluation, CancellationToken cancellation)
    {
        var schemes = await clients.Schemes.ListSchemesAsync(new() { Parent = clients.CountyName }, cancellationToken: cancellation);
        return SchemeYaml.Read(schemes.Schemes.FirstOrDefault(scheme => scheme.Hash == evaluation.SchemeHash)?.Yaml ?? string.Empty).Value;
    }

    private static Dictionary<string, string> Indicators(Scheme? scheme) =>
        scheme?.Indicators.ToDictionary(item => item.Code, item => Texts.Chinese ? item.Name : item.NameEn, StringComparer.Ordinal) ?? [];
}
