using Npgsql;

namespace Lianxin.Bench.Peers;

/// <summary>Everybody who is measured, as processes of their own over one PostgreSQL that keeps what it acknowledged.</summary>
public sealed class Stage : IAsyncDisposable
{
    private const string PlainProject = "Bench.Plain";
    private static readonly Dictionary<string, string> NoVariables = [];

    private readonly PostgresServer _database;
    private readonly ClusterProcesses _lianxin;
    private readonly List<ServiceProcess> _peers = [];
    private readonly string _directory = Directory.CreateTempSubdirectory("lianxin-floor-").FullName;

    private Stage(PostgresServer database, ClusterProcesses lianxin)
    {
        _database = database;
        _lianxin = lianxin;
    }

    /// <summary>One silo and one gateway.</summary>
    public Side Lianxin => new("Lianxin", _lianxin.Gateways[0].Grpc);

    /// <summary>Where Lianxin stores.</summary>
    public string Store => _lianxin.ConnectionString;

    /// <summary>Plain, loads from a projection; null while the peer is not built.</summary>
    public Side? Plain { get; private set; }

    /// <summary>Plain, loads over normalised tables; null while the peer is not built.</summary>
    public Side? Normalised { get; private set; }

    /// <summary>The county that all have.</summary>
    public BenchCounty County { get; private set; } = null!;

    /// <summary>PostgreSQL's version and what it promises.</summary>
    public string DatabaseFacts { get; private set; } = string.Empty;

    /// <summary>Starts PostgreSQL, Lianxin and its peers, and fills all with one county.</summary>
    /// <param name="scale">The county's size.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<Stage> RaiseAsync(decimal scale, CancellationToken cancellation)
    {
        var binaries = PostgresServer.FindBinaries()
            ?? throw new InvalidOperationException("PostgreSQL 15 is not installed (Debian: apt-get install postgresql-15)");
        var database = await PostgresServer.StartAsync(binaries);
        var stage = new Stage(database, new ClusterProcesses(await NewDatabaseAsync(database, "lianxin_bench")));
        try
        {
            await stage._lianxin.UpAsync(silos: 1, gateways: 1);
            stage.County = await BenchCounty.FillAsync(stage.Lianxin.Server, scale, cancellation);
            await stage.RaisePlainAsync();
            stage.DatabaseFacts = await FactsAsync(database.ConnectionString);
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>A new database of the same server, empty.</summary>
    /// <param name="name">Its name.</param>
    public Task<string> NewStoreAsync(string name) => NewDatabaseAsync(_database, name);

    /// <summary>Starts a Floor that gives these answers, whatever is asked again and again.</summary>
    public async Task<Side> FloorAsync(IEnumerable<CadreWorkload> answers)
    {
        var path = Path.Combine(_directory, "answers");
        await using (var file = File.Create(path))
        {
            foreach (var answer in answers)
                Google.Protobuf.MessageExtensions.WriteDelimitedTo(answer, file);
        }

        return new Side("Floor", await PeerAsync("floor", "Bench.Floor", "--answers", path));
    }

    /// <summary>Ends every process and removes what they stored.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var peer in _peers)
            await peer.DisposeAsync();
        await _lianxin.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task RaisePlainAsync()
    {
        if (!File.Exists(ClusterProcesses.ProgramOf(PlainProject)))
            return;
        var own = await NewDatabaseAsync(_database, "plain_bench");
        var load = Launch("plain-load", PlainProject, "--postgres", own, "--load", Store);
        if (await load.ExitAsync() != 0)
            throw new InvalidOperationException($"Plain could not load the county:\n{string.Join('\n', load.Said)}");
        Plain = new Side("Plain, projection", await PeerAsync("plain", PlainProject, "--postgres", own));
        Normalised = new Side("Plain, normalised", await PeerAsync("plain-normalised", PlainProject, "--postgres", own, "--normalised"));
    }

    private async Task<Uri> PeerAsync(string name, string project, params string[] arguments) =>
        (await Launch(name, project, [.. arguments, "--grpc-port", "0"]).AnnouncedAsync()).Grpc;

    private ServiceProcess Launch(string name, string project, params string[] arguments)
    {
        var process = ServiceProcess.Launch(name, ClusterProcesses.ProgramOf(project), NoVariables, arguments);
        _peers.Add(process);
        return process;
    }

    private static async Task<string> NewDatabaseAsync(PostgresServer server, string name)
    {
        await PostgresFixture.ExecuteAsync(server.ConnectionString, $"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ToString();
    }

    private static async Task<string> FactsAsync(string connectionString)
    {
        async Task<string> ShowAsync(string setting) => await PostgresFixture.ScalarAsync<string>(connectionString, $"SHOW {setting}");
        return $"{await ShowAsync("server_version")}; fsync {await ShowAsync("fsync")}, synchronous_commit {await ShowAsync("synchronous_commit")}, "
            + $"shared_buffers {await ShowAsync("shared_buffers")}; one server for all sides, a database each";
    }
}
