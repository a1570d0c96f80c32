namespace Lianxin.TestKit;

/// <summary>
/// Silos and gateways as real processes on loopback over one database and one keys directory. Everything it started ends with it.
/// </summary>
public sealed class ClusterProcesses : IAsyncDisposable
{
    private readonly string _directory;
    private readonly List<ServiceProcess> _silos = [];
    private readonly List<ServiceProcess> _gateways = [];
    private readonly List<ServiceProcess> _others = [];

    /// <summary>A cluster without processes yet.</summary>
    /// <param name="connectionString">Its database, which may be empty.</param>
    /// <param name="environment">More variables of its processes.</param>
    public ClusterProcesses(string connectionString, IReadOnlyDictionary<string, string>? environment = null)
        : this(connectionString, environment, Directory.CreateTempSubdirectory("lianxin-cluster-").FullName)
    {
    }

    private ClusterProcesses(string connectionString, IReadOnlyDictionary<string, string>? environment, string directory)
    {
        _directory = directory;
        ConnectionString = connectionString;
        Environment = new(environment ?? new Dictionary<string, string>()) { ["LIANXIN_POSTGRES"] = connectionString };
    }

    /// <summary>The database.</summary>
    public string ConnectionString { get; }

    /// <summary>The keys directory that all processes share.</summary>
    public string Keys => Path.Combine(_directory, "keys");

    /// <summary>Where silos leave their checkpoints.</summary>
    public string Checkpoints => Path.Combine(_directory, "checkpoints");

    /// <summary>Silos in the order of their start, also those that ended.</summary>
    public IReadOnlyList<ServiceProcess> Silos => _silos;

    /// <summary>Gateways in the order of their start, also those that ended.</summary>
    public IReadOnlyList<ServiceProcess> Gateways => _gateways;

    /// <summary>Where the build puts a program; tests lie beside it.</summary>
    /// <param name="project">Silo, Gateway or Cli.</param>
    public static string ProgramOf(string project)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(here.Parent!.Parent!.FullName, project, here.Name, $"Lianxin.{project}.dll");
    }

    /// <summary>More processes over the same keys, which reach the database another way. Ended before this, they leave the directory.</summary>
    /// <param name="connectionString">Their way.</param>
    public ClusterProcesses Beside(string connectionString) => new(connectionString, null, _directory) { Besides = true };

    /// <summary>Applies the migrations, then starts silos and gateways and waits until all are ready.</summary>
    public async Task UpAsync(int silos, int gateways)
    {
        var migration = Launch("migration", "Silo", "--migrate");
        if (await migration.ExitAsync() != 0)
            throw new InvalidOperationException($"the migrations failed:\n{string.Join('\n', migration.Said)}");
        await Task.WhenAll(Enumerable.Range(0, silos).Select(_ => StartSiloAsync()));
        await Task.WhenAll(Enumerable.Range(0, gateways).Select(_ => StartGatewayAsync()));
    }

    /// <summary>Starts a silo and waits until it is ready.</summary>
    /// <param name="program">Another build's assembly, or null for this one's.</param>
    /// <param name="arguments">More arguments.</param>
    public Task<ServiceProcess> StartSiloAsync(string? program = null, params string[] arguments) =>
        StartAsync(_silos, "silo", program ?? ProgramOf("Silo"), ["--http-port", "0", "--checkpoints", Checkpoints, .. arguments]);

    /// <summary>Starts a gateway and waits until it is ready.</summary>
    /// <param name="program">Another build's assembly, or null for this one's.</param>
    /// <param name="arguments">More arguments.</param>
    public Task<ServiceProcess> StartGatewayAsync(string? program = null, params string[] arguments) =>
        StartAsync(_gateways, "gateway", program ?? ProgramOf("Gateway"), ["--http-port", "0", "--grpc-port", "0", .. arguments]);

    /// <summary>Launches a program over the cluster's database and waits for nothing.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="project">Silo or Gateway.</param>
    /// <param name="arguments">Its arguments.</param>
    public ServiceProcess Launch(string name, string project, params string[] arguments)
    {
        var process = ServiceProcess.Launch(name, ProgramOf(project), Environment, arguments);
        lock (_others)
            _others.Add(process);
        return process;
    }

    /// <summary>Ends every process and removes the directory; the database stays.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var process in _gateways.Concat(_silos).Concat(_others))
            await process.DisposeAsync();
        if (!Besides)
            Directory.Delete(_directory, recursive: true);
    }

    private bool Besides { get; init; }

    private Dictionary<string, string> Environment { get; }

    private async Task<ServiceProcess> StartAsync(List<ServiceProcess> list, string kind, string program, string[] arguments)
    {
        ServiceProcess process;
        lock (list)
        {
            var name = $"{kind}-{list.Count + 1}";
            process = ServiceProcess.Launch(name, program, Environment, ["--keys", Keys, "--name", name, .. arguments]);
            list.Add(process);
        }

        await process.AnnouncedAsync();
        await process.ReadyAsync();
        return process;
    }
}
