using System.Globalization;
using System.Text;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.YearEnds;

/// <summary>Writes an evaluation's ranking and its canonical result to files.</summary>
public static class EvaluationFiles
{
    /// <summary>Writes <c>ranking.csv</c> (UTF-8 with BOM, for spreadsheets) and <c>result.json</c> (the exact bytes the ledger's hash names).</summary>
    public static async Task WriteAsync(
        ServiceClients clients, Evaluation evaluation, IReadOnlyList<Score> scores, string directory, CancellationToken cancellation)
    {
        Directory.CreateDirectory(directory);
        await using (var result = File.Create(Path.Combine(directory, "result.json")))
        {
            using var call = clients.Evaluations.DownloadResult(new() { Name = evaluation.Name }, cancellationToken: cancellation);
            while (await call.ResponseStream.MoveNext(cancellation))
                await result.WriteAsync(call.ResponseStream.Current.Data.Memory, cancellation);
        }

        await File.WriteAllTextAsync(
            Path.Combine(directory, "ranking.csv"), Ranking(scores), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), cancellation);
    }

    private static string Ranking(IReadOnlyList<Score> scores)
    {
        var text = new StringBuilder();
        Line(text, "职级组", "名次", "姓名", "干部", "总分", "基础分", "加扣分", "建议等次", "标记", "状态");
        foreach (var s in scores)
        {
            Line(
                text, EvaluationJson.Code(s.RankGroup), s.Rank.ToString(CultureInfo.InvariantCulture), s.DisplayName, s.Cadre,
                s.Total?.Value ?? string.Empty, s.Base?.Value ?? string.Empty, s.Adjustments?.Value ?? string.Empty,
                s.BandDisplayName, s.Mark, s.Status);
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, params string[] cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
