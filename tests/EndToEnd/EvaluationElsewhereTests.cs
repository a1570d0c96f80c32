using System.Text.Json.Nodes;
using Lianxin.EndToEnd.Tests.Running;

namespace Lianxin.EndToEnd.Tests;

/// <summary>A year evaluated where its ledger lies, by another silo there, and where a backup of it was restored: the same bytes.</summary>
public sealed class EvaluationElsewhereTests
{
    private const string Scale = "0.002";

    [Fact]
    public async Task A_year_gives_the_same_result_here_and_where_it_was_restored()
    {
        using var directory = new TemporaryDirectory();
        using (var process = new Demo(directory["here"], Scale).Start())
        {
            await process.UntilAsync("replay 2026 90 %");
            await process.KillAsync();
        }

        (await CliProcess.RunAsync("backup", directory["backup"], "--data", directory["here"], "--with-keys", directory["keys.tar"])).Ended(0);
        (await CliProcess.RunAsync("restore", directory["backup"], "--data", directory["there"], "--with-keys", directory["keys.tar"])).Ended(0);
        var here = await EvaluateAsync(directory, "here");
        var there = await EvaluateAsync(directory, "there");

        Assert.Equal(here, there);
        Assert.Contains(JsonNode.Parse(here.Printed)!["ranking"]!.AsArray(), row => decimal.Parse((string)row!["total"]!, System.Globalization.CultureInfo.InvariantCulture) > 0);
    }

    /// <summary>The killed run left the year unfinished: it is frozen as it stands, in each place by a service of its own.</summary>
    private static async Task<(string Printed, string Result, string Ranking)> EvaluateAsync(TemporaryDirectory directory, string place)
    {
        var files = directory[$"{place}-files"];
        var run = (await CliProcess.RunAsync(
            "evaluate", "--year", "2026", "--freeze", "--json", "--data", directory[place], "--out", files)).Ended(0);
        var cancellation = TestContext.Current.CancellationToken;
        return (
            run.Output,
            await File.ReadAllTextAsync(Path.Combine(files, "result.json"), cancellation),
            await File.ReadAllTextAsync(Path.Combine(files, "ranking.csv"), cancellation));
    }
}
