using System.Globalization;

namespace Lianxin.Bench.Peers;

/// <summary>
/// A county after its year, in a store and processes of its own. The year of a small county is replayed through the gateway, as the demo does;
/// its facts are then put beside themselves under other ids until there are as many households as wished for, since the commands of a whole
/// county's year take half an hour.
/// </summary>
public sealed class WorkedCounty : IAsyncDisposable
{
    /// <summary>The replayed year.</summary>
    public const int Year = 2026;

    private const int HouseholdsOfWhole = 200_000;
    private const int CopiesUsual = 20;
    private const int MostReplayed = 10_000;

    private readonly ClusterProcesses _cluster;

    private WorkedCounty(ClusterProcesses cluster) => _cluster = cluster;

    /// <summary>Its gateway.</summary>
    public Uri Gateway => _cluster.Gateways[0].Grpc;

    /// <summary>Where it is stored.</summary>
    public string Store => _cluster.ConnectionString;

    /// <summary>The silo's process.</summary>
    public int Silo => _cluster.Silos[^1].Id;

    /// <summary>What the evaluation reads, in words.</summary>
    public string Facts { get; private set; } = string.Empty;

    /// <summary>How many households' year is replayed, and how often their facts then stand in the store.</summary>
    /// <param name="households">How many are wished for; at least 100.</param>
    public static (int Replayed, int Copies) Plan(int households)
    {
        var replayed = Math.Clamp(households / CopiesUsual, Math.Min(households, 500), MostReplayed);
        return (replayed, Math.Max(1, households / replayed));
    }

    /// <summary>Fills an empty database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="households">How many.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<WorkedCounty> FillAsync(string database, int households, CancellationToken cancellation)
    {
        var (replayed, copies) = Plan(households);
        var county = new WorkedCounty(new ClusterProcesses(database));
        var files = Directory.CreateTempSubdirectory("lianxin-year-").FullName;
        try
        {
            await county._cluster.UpAsync(silos: 1, gateways: 1);
            var scale = ((decimal)replayed / HouseholdsOfWhole).ToString(CultureInfo.InvariantCulture);
            await CommandLine.RunAsync(
                cancellation, "demo", "--exit", "--json", "--scale", scale, "--server", county.Gateway.ToString(), "--data", files);
            await FactCopies.MakeAsync(database, copies, cancellation);

            // Another process, so that its peak memory is the evaluation's and not the year's.
            await county._cluster.Silos[0].StopAsync();
            await county._cluster.StartSiloAsync();
            county.Facts = await FactCopies.DescribeAsync(database, copies);
            return county;
        }
        catch
        {
            await county.DisposeAsync();
            throw;
        }
        finally
        {
            Directory.Delete(files, recursive: true);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
