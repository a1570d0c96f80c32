[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace Lianxin.Cluster.Tests.Running;

/// <summary>Two silos, the first with a dashboard, and two gateways over a database of their own, and a founded county; for tests that leave them all running.</summary>
public sealed class RunningCluster(PostgresFixture postgres) : IAsyncLifetime
{
    /// <summary>The processes.</summary>
    public ClusterProcesses Processes { get; private set; } = null!;

    /// <summary>The county, by one gateway.</summary>
    internal CountyClient One { get; private set; } = null!;

    /// <summary>The same county, by the other.</summary>
    internal CountyClient Two { get; private set; } = null!;

    /// <summary>A village of the county.</summary>
    public string Village { get; private set; } = string.Empty;

    public async ValueTask InitializeAsync()
    {
        Processes = new ClusterProcesses(await postgres.NewDatabaseAsync());
        await Processes.UpAsync(silos: 0, gateways: 0);
        await Processes.StartSiloAsync(arguments: "--dashboard");
        await Processes.StartSiloAsync();
        await Task.WhenAll(Processes.StartGatewayAsync(), Processes.StartGatewayAsync());
        One = new CountyClient("511323", Processes.Gateways[0].Grpc);
        Two = new CountyClient("511323", Processes.Gateways[1].Grpc);
        await One.FoundAsync();
        Village = await One.VillageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        One?.Dispose();
        Two?.Dispose();
        if (Processes is null)
            return;
        await Processes.DisposeAsync();
        await postgres.DropDatabaseAsync(Processes.ConnectionString);
    }
}

/// <summary>One such cluster for all tests that only add to it or look at it.</summary>
[CollectionDefinition(Name)]
public sealed class RunningClusterCollection : ICollectionFixture<RunningCluster>
{
    public const string Name = "a running cluster";
}
