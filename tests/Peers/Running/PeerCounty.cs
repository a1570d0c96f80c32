[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace Lianxin.Peers.Tests.Running;

/// <summary>
/// An invented county after its year, on a simulated clock that stands still, in a cluster of Lianxin's; and twice the peer over what it
/// took over from there: answering from its rows, and from its normalised tables.
/// </summary>
public sealed class PeerCounty(PostgresFixture postgres) : IAsyncLifetime
{
    public const string Name = "counties/511323";
    public const int ClosedYear = 2025;

    private readonly string _directory = Directory.CreateTempSubdirectory("lianxin-peers-").FullName;
    private readonly List<ServiceProcess> _peers = [];
    private ClusterProcesses? _cluster;
    private string? _database;

    internal Side Lianxin { get; private set; } = null!;

    internal Side Projected { get; private set; } = null!;

    internal Side Normalised { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _cluster = new ClusterProcesses(await postgres.NewDatabaseAsync());
        await _cluster.UpAsync(silos: 1, gateways: 1);
        var gateway = _cluster.Gateways[0].Grpc;
        await RunAsync("demo", "Cli", "demo", "--exit", "--json", "--scale", "0.001", "--concurrency", "32", "--server", gateway.ToString(), "--data", _directory);
        Lianxin = new Side(gateway);
        await Lianxin.Admin.CloseYearAsync(new CloseYearRequest { Name = Name, Year = ClosedYear, RequestId = Guid.NewGuid().ToString() }, Side.InTime);
        await CloseHouseholdAsync();

        _database = await postgres.NewDatabaseAsync();
        await RunAsync("load", "Bench.Plain", "--postgres", _database, "--load", _cluster.ConnectionString);
        Projected = await StartAsync();
        Normalised = await StartAsync("--normalised");
    }

    public async ValueTask DisposeAsync()
    {
        Lianxin?.Dispose();
        Projected?.Dispose();
        Normalised?.Dispose();
        foreach (var peer in _peers)
            await peer.DisposeAsync();
        if (_database is not null)
            await postgres.DropDatabaseAsync(_database);
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
            await postgres.DropDatabaseAsync(_cluster.ConnectionString);
        }

        Directory.Delete(_directory, recursive: true);
    }

    /// <summary>A small county's year may close none: the first that nothing keeps open moves out.</summary>
    private async Task CloseHouseholdAsync()
    {
        var today = (await Lianxin.Admin.GetCountyAsync(new GetCountyRequest { Name = Name }, Side.InTime)).Today;
        var listed = await Lianxin.Households.ListHouseholdsAsync(
            new ListHouseholdsRequest { Parent = Name, PageSize = 1000, Status = HouseholdStatus.Active }, Side.InTime);
        foreach (var household in listed.Households)
        {
            try
            {
                await Lianxin.Households.CloseHouseholdAsync(
                    new CloseHouseholdRequest
                    {
                        Name = household.Name, Status = HouseholdStatus.MovedOut, Reason = "随子女迁居", OccurredOn = today, RequestId = Guid.NewGuid().ToString(),
                    },
                    Side.InTime);
                return;
            }
            catch (RpcException e) when (e.StatusCode == StatusCode.FailedPrecondition)
            {
                // A difficulty of its own is still open.
            }
        }

        throw new InvalidOperationException("every household has an open difficulty");
    }

    private async Task<Side> StartAsync(params string[] how)
    {
        var peer = ServiceProcess.Launch("plain", ClusterProcesses.ProgramOf("Bench.Plain"), new Dictionary<string, string>(), ["--postgres", _database!, .. how]);
        _peers.Add(peer);
        return new Side((await peer.AnnouncedAsync()).Grpc);
    }

    private static async Task RunAsync(string name, string project, params string[] arguments)
    {
        var environment = new Dictionary<string, string> { ["LIANXIN_HOME"] = Root(new DirectoryInfo(AppContext.BaseDirectory)), ["LC_ALL"] = "C" };
        await using var process = ServiceProcess.Launch(name, ClusterProcesses.ProgramOf(project), environment, arguments);
        Assert.True(await process.ExitAsync() == 0, $"{name} failed:\n{string.Join('\n', process.Said)}");
    }

    private static string Root(DirectoryInfo directory) =>
        File.Exists(Path.Combine(directory.FullName, "Lianxin.slnx")) ? directory.FullName : Root(directory.Parent!);
}
