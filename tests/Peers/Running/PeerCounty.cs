namespace Lianxin.Peers.Tests.Running;

/// <summary>The county, and twice the peer over what it took over from there: answering from its rows, and from its normalised tables.</summary>
public sealed class PeerCounty(PostgresFixture postgres) : DemoCounty(postgres)
{
    public const int ClosedYear = 2025;

    private readonly PostgresFixture _postgres = postgres;
    private readonly List<ServiceProcess> _peers = [];
    private string? _database;

    internal Side Projected { get; private set; } = null!;

    internal Side Normalised { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Lianxin.Admin.CloseYearAsync(new CloseYearRequest { Name = Name, Year = ClosedYear, RequestId = Guid.NewGuid().ToString() }, Side.InTime);
        await CloseHouseholdAsync();

        _database = await _postgres.NewDatabaseAsync();
        await RunAsync("load", "Bench.Plain", "--postgres", _database, "--load", Store);
        Projected = await StartAsync();
        Normalised = await StartAsync("--normalised");
    }

    public override async ValueTask DisposeAsync()
    {
        Projected?.Dispose();
        Normalised?.Dispose();
        foreach (var peer in _peers)
            await peer.DisposeAsync();
        if (_database is not null)
            await _postgres.DropDatabaseAsync(_database);
        await base.DisposeAsync();
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
}
