namespace Lianxin.Soak.Faults;

/// <summary>The faults that a cluster has to bear.</summary>
public static class FaultKinds
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(3);

    /// <summary>What can be done to processes, by name.</summary>
    public static IReadOnlyDictionary<string, Func<SoakedCluster, Random, Fault>> All { get; } =
        new Dictionary<string, Func<SoakedCluster, Random, Fault>>
        {
            ["silo killed (SIGKILL)"] = (cluster, random) => KillSilo(cluster, random.Next(cluster.Silos)),
            ["silo stands still (SIGSTOP), goes on later"] = (cluster, random) => PauseSilo(cluster, random.Next(cluster.Silos)),
            ["gateway killed (SIGKILL)"] = (cluster, random) => KillGateway(cluster, random.Next(cluster.Gateways)),
            ["gateway stands still (SIGSTOP), goes on later"] = (cluster, random) => PauseGateway(cluster, random.Next(cluster.Gateways)),
            ["silo restarted (SIGTERM)"] = (cluster, random) => RestartSilo(cluster, random.Next(cluster.Silos)),
            ["gateway restarted (SIGTERM)"] = (cluster, random) => RestartGateway(cluster, random.Next(cluster.Gateways)),
            ["PostgreSQL stopped (immediate) for a while"] = (cluster, _) => StopDatabase(cluster),
        };

    /// <summary>The kinds that can be done here.</summary>
    public static IReadOnlyDictionary<string, Func<SoakedCluster, Random, Fault>> Possible { get; } =
        PrivateNetwork.Here ? All.Concat(IsolatedFaultKinds.All).ToDictionary() : All;

    private static Fault KillSilo(SoakedCluster cluster, int place) => new(
        cluster.Silo(place).KillAsync, () => cluster.StartSiloAgainAsync(place));

    /// <summary>The others have voted it out by the time it goes on: it must end itself.</summary>
    private static Fault PauseSilo(SoakedCluster cluster, int place)
    {
        var silo = cluster.Silo(place);
        return new(silo.PauseAsync, async () =>
        {
            await silo.ResumeAsync();
            await silo.ExitAsync();
            await cluster.StartSiloAgainAsync(place);
        });
    }

    private static Fault KillGateway(SoakedCluster cluster, int place) => new(
        cluster.Gateway(place).KillAsync, () => cluster.StartGatewayAgainAsync(place));

    private static Fault PauseGateway(SoakedCluster cluster, int place) => new(
        cluster.Gateway(place).PauseAsync, cluster.Gateway(place).ResumeAsync);

    private static Fault RestartSilo(SoakedCluster cluster, int place) => new(
        cluster.Silo(place).StopAsync, () => cluster.StartSiloAgainAsync(place));

    private static Fault RestartGateway(SoakedCluster cluster, int place) => new(
        cluster.Gateway(place).StopAsync, () => cluster.StartGatewayAgainAsync(place));

    private static Fault StopDatabase(SoakedCluster cluster) => new(
        async () =>
        {
            await cluster.Database.StopImmediatelyAsync();
            await Task.Delay(Outage);
        },
        cluster.Database.StartAgainAsync,
        Heals: false);
}
