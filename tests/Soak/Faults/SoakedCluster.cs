using Lianxin.Soak.Callers;

namespace Lianxin.Soak.Faults;

/// <summary>Silos, gateways and a PostgreSQL of their own, all of which may be hurt. A gateway started again listens where it did.</summary>
public sealed class SoakedCluster : IAsyncDisposable
{
    private readonly ClusterProcesses _processes;
    private readonly ServiceProcess[] _silos;
    private readonly ServiceProcess[] _gateways;

    private SoakedCluster(PostgresServer database, ClusterProcesses processes)
    {
        Database = database;
        _processes = processes;
        _silos = [.. processes.Silos];
        _gateways = [.. processes.Gateways];
        Doors = [.. _gateways.Select(gateway => gateway.Grpc)];
    }

    /// <summary>The database server.</summary>
    public PostgresServer Database { get; }

    /// <summary>The gateways' addresses.</summary>
    public IReadOnlyList<Uri> Doors { get; }

    /// <summary>How many silos there are to be.</summary>
    public int Silos => _silos.Length;

    /// <summary>How many gateways there are to be.</summary>
    public int Gateways => _gateways.Length;

    /// <summary>Starts everything.</summary>
    public static async Task<SoakedCluster> StartAsync(int silos, int gateways)
    {
        var database = await PostgresFixture.OwnServerAsync();
        var processes = new ClusterProcesses(database.ConnectionString);
        try
        {
            await processes.UpAsync(silos, gateways);
            return new SoakedCluster(database, processes);
        }
        catch
        {
            await processes.DisposeAsync();
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>A county's clients, one a gateway.</summary>
    public CountyClient[] County(string code) => [.. Doors.Select(door => new CountyClient(code, door))];

    /// <summary>The silo in a place; another process once it was started again.</summary>
    public ServiceProcess Silo(int place) => _silos[place];

    /// <summary>The gateway in a place.</summary>
    public ServiceProcess Gateway(int place) => _gateways[place];

    /// <summary>Puts a new silo in the place of one that ended.</summary>
    public async Task StartSiloAgainAsync(int place) => _silos[place] = await _processes.StartSiloAsync();

    /// <summary>Puts a new gateway in the place of one that ended.</summary>
    public async Task StartGatewayAgainAsync(int place) =>
        _gateways[place] = await _processes.StartGatewayAsync(null, "--grpc-port", $"{Doors[place].Port}");

    /// <summary>What every process has said, for a failure's text.</summary>
    public string Said() => string.Join('\n', _processes.Silos.Concat(_processes.Gateways).SelectMany(
        process => process.Said.TakeLast(40).Select(line => $"{process.Name}: {line}")));

    /// <summary>Ends everything.</summary>
    public async ValueTask DisposeAsync()
    {
        await _processes.DisposeAsync();
        await Database.DisposeAsync();
    }
}
