using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Lianxin.EndToEnd.Tests.Running;
using Lianxin.TestKit;

namespace Lianxin.EndToEnd.Tests;

/// <summary>A year evaluated alone, on a cluster, by other silos of it, and where a backup was restored: the same bytes.</summary>
public sealed class EvaluationElsewhereTests
{
    private const string Scale = "0.002";

    [Fact]
    public async Task A_year_gives_the_same_result_here_and_where_it_was_restored()
    {
        using var directory = new TemporaryDirectory();
        await UnfinishedYear.MakeAsync(directory, Scale);
        var here = await EvaluateAsync(directory, "here");
        var there = await EvaluateAsync(directory, "there");

        Assert.Equal(here, there);
        Assert.Contains(JsonNode.Parse(here.Printed)!["ranking"]!.AsArray(), row => decimal.Parse((string)row!["total"]!, System.Globalization.CultureInfo.InvariantCulture) > 0);
    }

    [Fact]
    public async Task A_year_replayed_on_a_cluster_gives_the_standalones_result_whichever_silos_compute_it()
    {
        using var directory = new TemporaryDirectory();
        await using var database = await PostgresFixture.OwnServerAsync();
        await using var cluster = new ClusterProcesses(database.ConnectionString);
        await cluster.UpAsync(silos: 2, gateways: 2);
        var (first, second) = ($"{cluster.Gateways[0].Grpc}", $"{cluster.Gateways[1].Grpc}");

        var alone = HashOf(await new Demo(directory["alone"], Scale).RunAsync());
        var shared = HashOf((await CliProcess.RunAsync("demo", "--exit", "--json", "--scale", Scale, "--data", directory["files"], "--server", first)).Ended(0).Output);
        Assert.Equal(alone, shared);

        // Those that computed it end; their successors know the ledger only.
        var silos = cluster.Silos.ToArray();
        foreach (var silo in silos)
        {
            await cluster.StartSiloAsync();
            await silo.StopAsync();
        }

        var again = (await CliProcess.RunAsync("evaluate", "--year", "2026", "--json", "--server", second, "--out", directory["out"])).Ended(0);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(directory["out"], "result.json"), TestContext.Current.CancellationToken);
        Assert.Equal(alone, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.NotEmpty(JsonNode.Parse(again.Output)!["ranking"]!.AsArray());
    }

    private static string HashOf(string printed) => (string)JsonNode.Parse(printed)!["result_hash"]!;

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
