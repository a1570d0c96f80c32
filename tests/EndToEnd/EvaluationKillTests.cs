using System.Text.Json;
using System.Text.Json.Nodes;
using Lianxin.EndToEnd.Tests.Running;
using Lianxin.Recompute;

namespace Lianxin.EndToEnd.Tests;

/// <summary>A year-end whose service is killed (SIGKILL) at each of its steps, beside one over the same ledger that was left alone.</summary>
public sealed class EvaluationKillTests
{
    private const string Scale = "0.002";
    private const int Explained = 5;

    /// <summary>Which step is under way, by the line that announces it, and what the command asks for.</summary>
    private static readonly (string Moment, string[] Asked)[] Kills =
    [
        ("score 2026", []),
        ("reconcile 2026", ["--reconcile"]),
        ("write the files of 2026", ["--confirm"]),
        ("write the files of 2026", ["--publish"]),
    ];

    [Fact]
    public async Task A_year_end_killed_at_every_step_ends_with_the_bytes_of_one_that_was_left_alone()
    {
        using var directory = new TemporaryDirectory();
        await UnfinishedYear.MakeAsync(directory, Scale);
        foreach (var (moment, asked) in Kills)
        {
            using var process = CliProcess.Start([.. Evaluate(directory, "here"), .. asked]);
            await process.UntilAsync(moment);
            await Demo.KillServiceAsync(directory["here"]);
            Assert.Contains("the service ended", (await process.FinishAsync()).Ended(3).Complaint(), StringComparison.Ordinal);
        }

        string[] all = ["--reconcile", "--confirm", "--publish"];
        var here = (await CliProcess.RunAsync([.. Evaluate(directory, "here"), .. all])).Ended(0).Output;
        var there = (await CliProcess.RunAsync([.. Evaluate(directory, "there"), .. all])).Ended(0).Output;

        Assert.Equal("PUBLISHED", (string)JsonNode.Parse(here)!["state"]!);
        foreach (var file in new[] { "result.json", "ranking.csv", "evaluation.xlsx" })
            Assert.Equal(await ReadAsync(directory["there-files"], file), await ReadAsync(directory["here-files"], file));
        Assert.Equal(Ranking(there), Ranking(here));
        await ExplainAsync(directory, here);
        await new Demo(directory["here"], Scale).VerifyAsync();
    }

    /// <summary>Some scores, drawn by a fixed seed, recomputed by a program of its own.</summary>
    private static async Task ExplainAsync(TemporaryDirectory directory, string printed)
    {
        var cadres = JsonNode.Parse(printed)!["ranking"]!.AsArray().Where(row => (string)row!["status"]! == "SCORED").Select(row => (string)row!["cadre_no"]!).ToArray();
        new Random(2026).Shuffle(cadres);
        foreach (var cadre in cadres.Take(Explained))
        {
            var json = (await CliProcess.RunAsync("evaluate", "--year", "2026", "--explain", cadre, "--json", "--data", directory["here"])).Ended(0).Output;
            using var tree = JsonDocument.Parse(json);
            var all = Recomputation.Of(tree.RootElement);
            Assert.Empty(all.Faults);
            Assert.NotEmpty(all.Entries);
        }
    }

    private static string[] Evaluate(TemporaryDirectory directory, string place) =>
        ["evaluate", "--year", "2026", "--freeze", "--json", "--data", directory[place], "--out", directory[$"{place}-files"]];

    private static string Ranking(string printed) => JsonNode.Parse(printed)!["ranking"]!.ToJsonString();

    private static Task<byte[]> ReadAsync(string directory, string file) => File.ReadAllBytesAsync(Path.Combine(directory, file), TestContext.Current.CancellationToken);
}
