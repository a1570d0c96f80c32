using Npgsql;

namespace Lianxin.Bench.Peers;

/// <summary>Everybody who is measured, as processes of their own over one PostgreSQL that keeps what it acknowledged.</summary>
public sealed class Stage : IAsyncDisposable
{
    private const string PlainProject = "Bench.Plain";
    private static readonly Dictionary<string, string> NoVariables = [];

    // As an operator would for a county on this machine: a county's pages fit, and checkpoints don't follow one another. The same for all sides.
    private static readonly string[] Tuning = ["shared_buffers=2GB", "max_wal_size=8GB", "checkpoint_timeout=15min"];

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
    public Side Lianxin => new("Lianxin", Gateway.Grpc);

    /// <summary>Lianxin's gateway.</summary>
    public ServiceProcess Gateway => _lianxin.Gateways[^1];

    /// <summary>Lianxin's silos.</summary>
    public IEnumerable<ServiceProcess> Silos => _lianxin.Silos.Where(silo => silo.Alive);

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
        var database = await PostgresServer.StartAsync(binaries, settings: Tuning);
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

    /// <summary>Lianxin's processes anew over what is stored: nothing is remembered, no household active.</summary>
    /// <param name="silos">How many silos; one gateway.</param>
    public async Task RestartAsync(int silos = 1)
    {
        await EndAsync();
        await _lianxin.UpAsync(silos, gateways: 1);
    }

    /// <summary>Launches Lianxin's silo and gateway at one moment, after <see cref="EndAsync"/>, and waits for nothing.</summary>
    /// <returns>The silo, then the gateway.</returns>
    public IReadOnlyList<ServiceProcess> Launch()
    {
        string[] common = ["--http-port", "0", "--keys", _lianxin.Keys];
        return
        [
            _lianxin.Launch("cold-silo", "Silo", [.. common, "--checkpoints", _lianxin.Checkpoints, "--name", "cold-silo"]),
            _lianxin.Launch("cold-gateway", "Gateway", [.. common, "--grpc-port", "0", "--name", "cold-gateway"]),
        ];
    }

    /// <summary>Launches a program of the build that ends with the stage, and waits for nothing.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="project">The project.</param>
    /// <param name="arguments">Its arguments.</param>
    public ServiceProcess Launch(string name, string project, params string[] arguments)
    {
        var process = ServiceProcess.Launch(name, ClusterProcesses.ProgramOf(project), NoVariables, arguments);
        _peers.Add(process);
        return process;
    }

    /// <summary>A cluster without processes over a copy of what Lianxin stored, with the same keys; Lianxin's own processes start anew.</summary>
    /// <param name="name">The copy's database.</param>
    public async Task<ClusterProcesses> CopyAsync(string name)
    {
        // Nobody may be connected to what is copied.
        await EndAsync();
        NpgsqlConnection.ClearAllPools();
        await PostgresFixture.ExecuteAsync(_database.ConnectionString, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        var source = new NpgsqlConnectionStringBuilder(Store).Database;
        await PostgresFixture.ExecuteAsync(_database.ConnectionString, $"CREATE DATABASE {name} TEMPLATE {source}");
        await _lianxin.UpAsync(silos: 1, gateways: 1);
        return _lianxin.Beside(new NpgsqlConnectionStringBuilder(Store) { Database = name }.ToString());
    }

    /// <summary>Ends Lianxin's processes in order; what they stored stays.</summary>
    public async Task EndAsync()
    {
        foreach (var process in _lianxin.Gateways.Concat(_lianxin.Silos).Where(process => process.Alive))
            await process.StopAsync();
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

    private static async Task<string> NewDatabaseAsync(PostgresServer server, string name)
    {
        await PostgresFixture.ExecuteAsync(server.ConnectionString, $"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ToString();
    }

    private static async Task<string> FactsAsync(string connectionString)
    {
        async Task<string> ShowAsync(string setting) => await PostgresFixture.ScalarAsync<string>(connectionString, $"SHOW {setting}");
        return $"{await ShowAsync("server_version")}; fsync {await ShowAsync("fsync")}, synchronous_commit {await ShowAsync("synchronous_commit")}, "
            + $"shared_buffers {await ShowAsync("shared_buffers")}, max_wal_size {await ShowAsync("max_wal_size")}; one server for all sides, a database each";
    }
}
