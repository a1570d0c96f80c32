[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace Lianxin.Peers.Tests.Running;

/// <summary>An invented county after its year, on a simulated clock that stands still, in a cluster of Lianxin's.</summary>
public class DemoCounty(PostgresFixture postgres) : IAsyncLifetime
{
    public const string Name = "counties/511323";
    public const int Year = 2026;

    private readonly string _directory = Directory.CreateTempSubdirectory("lianxin-peers-").FullName;
    private ClusterProcesses? _cluster;

    /// <summary>Its database.</summary>
    public string Store => _cluster!.ConnectionString;

    internal Side Lianxin { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        _cluster = new ClusterProcesses(await postgres.NewDatabaseAsync());
        await _cluster.UpAsync(silos: 1, gateways: 1);
        var gateway = _cluster.Gateways[0].Grpc;
        await RunAsync("demo", "Cli", "demo", "--exit", "--json", "--scale", "0.001", "--concurrency", "32", "--server", gateway.ToString(), "--data", _directory);
        Lianxin = new Side(gateway);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Lianxin?.Dispose();
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
            await postgres.DropDatabaseAsync(_cluster.ConnectionString);
        }

        Directory.Delete(_directory, recursive: true);
    }

    protected static async Task RunAsync(string name, string project, params string[] arguments)
    {
        var environment = new Dictionary<string, string> { ["LIANXIN_HOME"] = Root(new DirectoryInfo(AppContext.BaseDirectory)), ["LC_ALL"] = "C" };
        await using var process = ServiceProcess.Launch(name, ClusterProcesses.ProgramOf(project), environment, arguments);
        Assert.True(await process.ExitAsync() == 0, $"{name} failed:\n{string.Join('\n', process.Said)}");
    }

    private static string Root(DirectoryInfo directory) =>
        File.Exists(Path.Combine(directory.FullName, "Lianxin.slnx")) ? directory.FullName : Root(directory.Parent!);
}
