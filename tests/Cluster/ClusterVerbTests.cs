using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Lianxin.Cluster.Tests;

/// <summary><c>lianxin cluster</c>: one command brings a cluster up, one takes it down, whatever became of its notes meanwhile.</summary>
public sealed class ClusterVerbTests(PostgresFixture postgres) : IAsyncLifetime
{
    // Not a temporary directory's private mode: the database's account has to reach its own part.
    private readonly string _directory = Path.Combine(Path.GetTempPath(), $"lianxin-verb-{Guid.NewGuid():N}");

    public ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_directory);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_cluster_with_a_database_of_its_own_comes_up_heals_and_goes_down()
    {
        Assert.SkipWhen(PostgresServer.FindBinaries() is null, "PostgreSQL 15 is not installed (Debian: apt-get install postgresql-15)");
        var first = await UpAsync();

        using (var silo = Process.GetProcessById(first["silo-1"]))
            silo.Kill();
        await Until.TrueAsync("the silo is gone", async () => (await RunAsync(3, "status")).Contains("gone", StringComparison.Ordinal));
        var healed = await UpAsync();
        Assert.NotEqual(first["silo-1"], healed["silo-1"]);
        Assert.Equal(first["gateway-1"], healed["gateway-1"]);

        // PostgreSQL, stopped as if it crashed (SIGQUIT), comes back where those that live look for it.
        var owner = Directory.GetFiles(_directory, "postmaster.pid", SearchOption.AllDirectories).Single();
        var lines = await File.ReadAllLinesAsync(owner, TestContext.Current.CancellationToken);
        using (var kill = Process.Start("kill", ["-QUIT", lines[0]]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Until.TrueAsync("PostgreSQL is gone", () => Task.FromResult(!File.Exists(owner)));

        Assert.Equal(healed["silo-1"], (await UpAsync())["silo-1"]);
        Assert.Equal(lines[3], (await File.ReadAllLinesAsync(owner, TestContext.Current.CancellationToken))[3]);

        await RunAsync(0, "down");
        await RunAsync(3, "status");
        Assert.All(healed.Values, id => Assert.False(Runs(id)));

        await UpAsync();
        await RunAsync(0, "down");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{ \"postgres\": ")]
    public async Task Notes_that_are_lost_or_cut_off_keep_nothing_from_going_down(string? notes)
    {
        var database = await postgres.NewDatabaseAsync();
        var processes = await UpAsync("--postgres", database);
        File.Delete(Path.Combine(_directory, "cluster.json"));
        if (notes is not null)
            await File.WriteAllTextAsync(Path.Combine(_directory, "cluster.json"), notes, TestContext.Current.CancellationToken);

        await RunAsync(0, "down");
        Assert.All(processes.Values, id => Assert.False(Runs(id)));
        await RunAsync(0, "down");
        await postgres.DropDatabaseAsync(database);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_told_in_one_line()
    {
        var said = await RunAsync(3, "up", "--postgres", "Host=127.0.0.1;Port=1;Username=nobody;Timeout=2");

        Assert.Contains("PostgreSQL can't be used", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync(0, "down");
        Directory.Delete(_directory, recursive: true);
    }

    private async Task<Dictionary<string, int>> UpAsync(params string[] more)
    {
        await RunAsync(0, ["up", "--silos", "1", "--gateways", "1", "--http-port", "0", "--grpc-port", "0", "--dashboard-port", "0", .. more]);
        var notes = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_directory, "cluster.json"), TestContext.Current.CancellationToken))!;
        return notes["members"]!.AsArray().ToDictionary(member => member!["name"]!.GetValue<string>(), member => member!["id"]!.GetValue<int>());
    }

    private async Task<string> RunAsync(int code, params string[] verb)
    {
        await using var cli = ServiceProcess.Launch(
            "lianxin", ClusterProcesses.ProgramOf("Cli"), new Dictionary<string, string> { ["LC_ALL"] = "C" }, ["cluster", .. verb, "--data", _directory]);
        var ended = await cli.ExitAsync();
        var said = string.Join('\n', cli.Said);
        Assert.True(code == ended, $"{string.Join(' ', verb)} ended with {ended}:\n{said}");
        return said;
    }

    private static bool Runs(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && !(File.Exists($"/proc/{id}/stat") && File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
