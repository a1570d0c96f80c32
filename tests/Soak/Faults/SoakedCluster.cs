using Lianxin.Soak.Callers;

namespace Lianxin.Soak.Faults;

/// <summary>Silos, gateways and a PostgreSQL of their own, all of which may be hurt. A gateway started again listens where it did.</summary>
public sealed class SoakedCluster : IAsyncDisposable
{
    private const int Megabytes = 768;

    private readonly ClusterProcesses _processes;
    private readonly ServiceProcess[] _silos;
    private readonly ServiceProcess[] _gateways;
    private readonly SmallDisk? _disk;

    private SoakedCluster(SmallDisk? disk, PostgresServer database, ClusterProcesses processes)
    {
        _disk = disk;
        Database = database;
        _processes = processes;
        _silos = [.. processes.Silos];
        _gateways = [.. processes.Gateways];
        Doors = [.. _gateways.Select(gateway => gateway.Grpc)];
    }

    /// <summary>The database server.</summary>
    public PostgresServer Database { get; }

    /// <summary>What PostgreSQL lies on, where the cluster has a network and a disk of its own.</summary>
    public SmallDisk Disk => _disk ?? throw new InvalidOperationException("this cluster shares the machine's disk");

    /// <summary>The gateways' addresses.</summary>
    public IReadOnlyList<Uri> Doors { get; }

    /// <summary>How many silos there are to be.</summary>
    public int Silos => _silos.Length;

    /// <summary>How many gateways there are to be.</summary>
    public int Gateways => _gateways.Length;

    /// <summary>Starts everything.</summary>
    public static async Task<SoakedCluster> StartAsync(int silos, int gateways)
    {
        var disk = PrivateNetwork.Here ? await SmallDisk.MountAsync(Megabytes) : null;
        var database = await PostgresFixture.OwnServerAsync(disk);
        var processes = new ClusterProcesses(database.ConnectionString);
        try
        {
            await processes.UpAsync(silos: 0, gateways: 0);
            await Task.WhenAll(Enumerable.Range(0, silos).Select(place => processes.StartSiloAsync(null, DatabaseOf(database, place))));
            await Task.WhenAll(Enumerable.Range(0, gateways).Select(_ => processes.StartGatewayAsync()));
            return new SoakedCluster(disk, database, processes);
        }
        catch
        {
            await DisposeAsync(processes, database, disk);
            throw;
        }
    }

    /// <summary>The address by which a silo reaches PostgreSQL, where it has one of its own and can be cut off alone.</summary>
    public static string DatabaseAddress(int place) => PostgresServer.Addresses[place + 1];

    /// <summary>A county's clients, one a gateway.</summary>
    public CountyClient[] County(string code) => [.. Doors.Select(door => new CountyClient(code, door))];

    /// <summary>The silo in a place; another process once it was started again.</summary>
    public ServiceProcess Silo(int place) => _silos[place];

    /// <summary>The gateway in a place.</summary>
    public ServiceProcess Gateway(int place) => _gateways[place];

    /// <summary>Puts a new silo in the place of one that ended.</summary>
    public async Task StartSiloAgainAsync(int place) =>
        _silos[place] = await _processes.StartSiloAsync(null, DatabaseOf(Database, place));

    /// <summary>Waits until a silo has ended, and puts a new one in the place of each that did.</summary>
    public async Task ReplaceEndedSilosAsync()
    {
        await Until.TrueAsync("a silo ends itself", () => Task.FromResult(_silos.Any(silo => !silo.Alive)), otherwise: Said);
        foreach (var place in Enumerable.Range(0, Silos).Where(place => !_silos[place].Alive))
            await StartSiloAgainAsync(place);
    }

    /// <summary>Puts a new gateway in the place of one that ended.</summary>
    public async Task StartGatewayAgainAsync(int place) =>
        _gateways[place] = await _processes.StartGatewayAsync(null, "--grpc-port", $"{Doors[place].Port}");

    /// <summary>What every process has said, for a failure's text.</summary>
    public string Said() => string.Join('\n', _processes.Silos.Concat(_processes.Gateways).SelectMany(
        process => process.Said.TakeLast(40).Select(line => $"{process.Name}: {line}")));

    /// <summary>Ends everything.</summary>
    public ValueTask DisposeAsync() => DisposeAsync(_processes, Database, _disk);

    private static string[] DatabaseOf(PostgresServer database, int place) =>
        PrivateNetwork.Here ? ["--postgres", database.ConnectionBy(DatabaseAddress(place))] : [];

    private static async ValueTask DisposeAsync(ClusterProcesses processes, PostgresServer database, SmallDisk? disk)
    {
        await processes.DisposeAsync();
        await database.DisposeAsync();
        if (disk is not null)
            await disk.DisposeAsync();
    }
}
