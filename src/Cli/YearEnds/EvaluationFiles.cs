using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.YearEnds;

/// <summary>Writes an evaluation's ranking and its canonical result to files.</summary>
public static class EvaluationFiles
{
    /// <summary>Writes <c>ranking.csv</c> (for spreadsheets) and <c>result.json</c> (the exact bytes the ledger's hash names).</summary>
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

        await using var ranking = File.Create(Path.Combine(directory, "ranking.csv"));
        RankingFile.Write(ranking, scores, names);
    }
}
