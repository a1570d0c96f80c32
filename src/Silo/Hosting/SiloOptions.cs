namespace Lianxin.Silo.Hosting;

/// <summary>How a silo is set up. Checked at start: a bad value stops the process with one line.</summary>
public sealed record SiloOptions
{
    /// <summary>Data directory of the standalone store. Default <c>data</c>.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>An Npgsql connection string: the silo joins the cluster that shares this database. Default none, which is standalone.</summary>
    public string? Postgres { get; init; }

    /// <summary>Directory of the master key, the same for all silos of a cluster. Default <c>keys</c> within the data directory; back it up apart from the data.</summary>
    public string? KeysDirectory { get; init; }

    /// <summary>Where signed checkpoints are left, one file a county and day. Default <c>checkpoints</c> within the data directory.</summary>
    public string? CheckpointsDirectory { get; init; }

    /// <summary>How often a checkpoint is signed while the ledger grows, 1 minute to 1 day. Default 10 minutes.</summary>
    public TimeSpan CheckpointEvery { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The silo's name in logs and on the dashboard. Default: the machine's, and the process's id.</summary>
    public string? Name { get; init; }

    /// <summary>Port of health checks and dashboard on loopback, 0 for any free one. Default 5070. A standalone silo has none.</summary>
    public int HttpPort { get; init; } = 5070;

    /// <summary>
    /// Whether the dashboard is served beside the health checks. Default false: Orleans' dashboard reads every gauge of the silo each second, and
    /// some walk all activations, so it costs the more the more households are active (docs/operations.md, "Dashboard").
    /// </summary>
    public bool Dashboard { get; init; }

    /// <summary>Apply the migrations and end, instead of running.</summary>
    public bool Migrate { get; init; }

    /// <summary>Connections that Orleans' providers may open together. Default 16; 2–100. The ledger has 4 more, queries 16.</summary>
    public int ProviderConnections { get; init; } = 16;

    /// <summary>Silo-to-silo port on loopback, 0 for any free one. Default 0.</summary>
    public int SiloPort { get; init; }

    /// <summary>Client port on loopback, 0 for any free one. Default 0.</summary>
    public int GatewayPort { get; init; }

    /// <summary>How long a grain call may take, 1–60 s; long ones have their own limit. Default 4 s.</summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Where the master key lies.</summary>
    internal string Keys => KeysDirectory ?? Path.Combine(DataDirectory, "keys");

    /// <summary>Where checkpoints go.</summary>
    internal string Checkpoints => CheckpointsDirectory ?? Path.Combine(DataDirectory, "checkpoints");

    /// <summary>Checks every value.</summary>
    /// <exception cref="SiloUnusableException">The first value out of range.</exception>
    internal void Validate()
    {
        Require(!string.IsNullOrWhiteSpace(DataDirectory), "DataDirectory is missing");
        Require(SiloPort is >= 0 and <= 65535, $"SiloPort lies between 0 and 65535, not {SiloPort}");
        Require(GatewayPort is >= 0 and <= 65535, $"GatewayPort lies between 0 and 65535, not {GatewayPort}");
        Require(HttpPort is >= 0 and <= 65535, $"HttpPort lies between 0 and 65535, not {HttpPort}");
        Require(ProviderConnections is >= 2 and <= 100, $"ProviderConnections lies between 2 and 100, not {ProviderConnections}");
        Require(
            CheckpointEvery >= TimeSpan.FromMinutes(1) && CheckpointEvery <= TimeSpan.FromDays(1),
            $"CheckpointEvery lies between 1 minute and 1 day, not {CheckpointEvery}");
        Require(
            ResponseTimeout >= TimeSpan.FromSeconds(1) && ResponseTimeout <= TimeSpan.FromMinutes(1),
            $"ResponseTimeout lies between 1 and 60 s, not {ResponseTimeout.TotalSeconds} s");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new SiloUnusableException($"silo options: {otherwise}");
    }
}
