using System.Globalization;

namespace Lianxin.Bench.Peers;

/// <summary>A county of a given size in a store and processes of its own: what it took to import it, and what it takes since.</summary>
public sealed class SizedCounty : IAsyncDisposable
{
    private const decimal HouseholdsOfWhole = 200_000;
    private const int VisitsALink = 8;

    // Any part of so many is spread over the county: links come in the order of their ids, which are hashes.
    private const int LinksSampled = 50_000;

    // Imported before, into another county of the same store, so that no size pays for compiling.
    private const string WarmUp = "511499";
    private const decimal WarmUpScale = 0.005m;

    private readonly ClusterProcesses _cluster;

    private SizedCounty(ClusterProcesses cluster) => _cluster = cluster;

    /// <summary>Its gateway.</summary>
    public Side Lianxin => new("Lianxin", _cluster.Gateways[0].Grpc);

    /// <summary>How many households were imported.</summary>
    public long Households { get; private set; }

    /// <summary>How long all its files took.</summary>
    public TimeSpan Import { get; private set; }

    /// <summary>How long its households' file took.</summary>
    public TimeSpan ImportOfHouseholds { get; private set; }

    /// <summary>Its links, and its day.</summary>
    public BenchCounty County { get; private set; } = null!;

    /// <summary>Starts processes over an empty database and imports a county.</summary>
    /// <param name="database">The database.</param>
    /// <param name="households">How many.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<SizedCounty> ImportAsync(string database, int households, CancellationToken cancellation)
    {
        var county = new SizedCounty(new ClusterProcesses(database));
        try
        {
            await county._cluster.UpAsync(silos: 1, gateways: 1);
            await county.FilesAsync(WarmUp, WarmUpScale, cancellation);
            (county.Households, county.ImportOfHouseholds, county.Import) =
                await county.FilesAsync(BenchCounty.Name.Split('/')[1], households / HouseholdsOfWhole, cancellation);
            await PostgresFixture.ExecuteAsync(database, "VACUUM ANALYZE");
            county.County = await BenchCounty.ReadAsync(county.Lianxin.Server, LinksSampled, cancellation);
            return county;
        }
        catch
        {
            await county.DisposeAsync();
            throw;
        }
    }

    /// <summary>Bytes of its database.</summary>
    public Task<long> StoredBytesAsync() => NumberAsync("SELECT pg_database_size(current_database())");

    /// <summary>Entries of its ledger.</summary>
    public Task<long> EntriesAsync() => NumberAsync("SELECT position FROM ledger_head WHERE county = '511323'");

    /// <summary>Bytes of write-ahead log so far, of the whole server.</summary>
    public Task<long> LoggedBytesAsync() => NumberAsync("SELECT (pg_current_wal_lsn() - '0/0')::bigint");

    /// <summary>Processor time so far of its silo and its gateway.</summary>
    public (TimeSpan Silo, TimeSpan Gateway) Busy() => (BusyOf(_cluster.Silos[0]), BusyOf(_cluster.Gateways[0]));

    /// <summary>Resident bytes of its silo.</summary>
    public long ResidentBytes()
    {
        using var process = System.Diagnostics.Process.GetProcessById(_cluster.Silos[0].Id);
        return process.WorkingSet64;
    }

    /// <summary>
    /// Puts a year's visits where the evaluation reads them, eight for each household's link: facts alone, at the links' positions, because
    /// recording them as commands would take as long as the year's work takes. What commands left there goes, as many for every size.
    /// </summary>
    /// <returns>How many.</returns>
    public async Task<long> FillYearAsync()
    {
        var begin = new DateOnly(County.Today.Year, 1, 1).DayNumber;
        var store = _cluster.ConnectionString;
        await PostgresFixture.ExecuteAsync(store, "TRUNCATE visit_fact, difficulty_fact");
        await PostgresFixture.ExecuteAsync(store, string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO visit_fact
            SELECT l.county, l.position, 1000 + n, 1, 'W' || substr(l.link_id, 2) || n, l.subject_id, h.village_id, l.holder_id, 1, 1,
                {begin} + 40 * n, {begin} + 40 * n, 0
            FROM link_fact l JOIN household_row h ON h.county = l.county AND h.household_id = l.subject_id
            CROSS JOIN generate_series(0, {VisitsALink - 1}) n
            WHERE l.county = '511323' AND l.holder_id LIKE 'C-%'
            """));
        await PostgresFixture.ExecuteAsync(store, "VACUUM ANALYZE visit_fact");
        return await NumberAsync("SELECT count(*) FROM visit_fact WHERE county = '511323'");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    private async Task<(long Households, TimeSpan OfHouseholds, TimeSpan All)> FilesAsync(string code, decimal scale, CancellationToken cancellation)
    {
        using var files = await CountyFiles.MakeAsync(code, scale, cancellation);
        await CommandLine.RunAsync(cancellation, "found", "--county", code, "--name", code, "--server", Lianxin.Server.ToString());
        using var load = new RegistryLoad(Lianxin.Server, code);
        var (households, ofHouseholds, all) = (0L, TimeSpan.Zero, TimeSpan.Zero);
        foreach (var (path, kind) in files.All)
        {
            var (records, took) = await load.FileAsync(path, kind, cancellation);
            all += took;
            if (kind == RegistryKind.Households)
                (households, ofHouseholds) = (records, took);
        }

        return (households, ofHouseholds, all);
    }

    private Task<long> NumberAsync(string sql) => PostgresFixture.ScalarAsync<long>(_cluster.ConnectionString, sql);

    private static TimeSpan BusyOf(ServiceProcess process)
    {
        using var running = System.Diagnostics.Process.GetProcessById(process.Id);
        return running.TotalProcessorTime;
    }
}
