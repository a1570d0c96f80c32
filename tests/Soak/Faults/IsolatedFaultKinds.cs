using Npgsql;

namespace Lianxin.Soak.Faults;

/// <summary>Faults of network and disk, for a cluster that has a network and a disk of its own.</summary>
public static class IsolatedFaultKinds
{
    private static readonly TimeSpan Cut = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Full = TimeSpan.FromSeconds(3);

    /// <summary>Every kind by name.</summary>
    public static IReadOnlyDictionary<string, Func<SoakedCluster, Random, Fault>> All { get; } =
        new Dictionary<string, Func<SoakedCluster, Random, Fault>>
        {
            ["network cut between the silos"] = (cluster, _) => CutSilos(cluster),
            ["network cut between a silo and PostgreSQL"] = (cluster, random) => CutDatabase(cluster, random.Next(cluster.Silos)),
            ["PostgreSQL's disk full"] = (cluster, _) => FillDisk(cluster),
        };

    /// <summary>Each takes the other for dead. The database lets one of them be right; the other must end itself once it learns.</summary>
    private static Fault CutSilos(SoakedCluster cluster) => new(
        () => PrivateNetwork.CutAsync([.. Enumerable.Range(0, cluster.Silos).Select(place => Port(cluster.Silo(place)))]),
        async () =>
        {
            await PrivateNetwork.HealAsync();
            await cluster.ReplaceEndedSilosAsync();
        });

    /// <summary>The silo answers the others all the while, so nobody votes it out: it can write nothing and has to say so.</summary>
    private static Fault CutDatabase(SoakedCluster cluster, int place) => new(
        async () =>
        {
            var address = SoakedCluster.DatabaseAddress(place);
            await PrivateNetwork.CutAsync(address);
            await RefusesAsync($"{cluster.Database.ConnectionBy(address)};Timeout=1", "SELECT 1");
            await Task.Delay(Cut);
        },
        PrivateNetwork.HealAsync,
        Heals: false);

    /// <summary>PostgreSQL refuses to grow a table, or panics for want of log; then it starts over, or ends.</summary>
    private static Fault FillDisk(SoakedCluster cluster) => new(
        async () =>
        {
            await cluster.Disk.FillAsync();
            await RefusesAsync(cluster.Database.ConnectionString, "CREATE UNLOGGED TABLE more AS SELECT n FROM generate_series(1, 100000) n");
            await Task.Delay(Full);
        },
        async () =>
        {
            cluster.Disk.MakeRoom();
            await cluster.Database.EnsureStartedAsync();
        },
        Heals: false);

    /// <summary>Makes sure that the fault is one.</summary>
    private static Task<NpgsqlException> RefusesAsync(string connectionString, string sql) =>
        Assert.ThrowsAnyAsync<NpgsqlException>(() => PostgresFixture.ExecuteAsync(connectionString, sql));

    private static int Port(ServiceProcess silo) => new Uri($"tcp://{silo.Silo}").Port;
}
