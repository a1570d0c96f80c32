using Lianxin.Cluster.Tests.Running;

namespace Lianxin.Cluster.Tests;

/// <summary>A silo killed (SIGKILL) under load: what was acknowledged is there once, and the others take over.</summary>
public sealed class KillTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const int Writers = 8;

    private ClusterProcesses _processes = null!;

    public async ValueTask InitializeAsync()
    {
        _processes = new ClusterProcesses(await postgres.NewDatabaseAsync());
        await _processes.UpAsync(silos: 2, gateways: 2);
    }

    [Fact]
    public async Task Every_command_acknowledged_while_silos_are_killed_is_stored_once()
    {
        using var one = new CountyClient("511323", _processes.Gateways[0].Grpc);
        using var two = new CountyClient("511323", _processes.Gateways[1].Grpc);
        await one.FoundAsync();
        var village = await one.VillageAsync();
        var load = await ReportLoad.BeginAsync(village, Writers, one, two);
        await load.SomeMoreAsync();
        await _processes.Silos[0].KillAsync();
        await load.SomeMoreAsync();
        await _processes.StartSiloAsync();
        await load.SomeMoreAsync();
        await _processes.Silos[1].KillAsync();
        await load.SomeMoreAsync();
        await load.EndAsync(two);
    }

    public async ValueTask DisposeAsync()
    {
        await _processes.DisposeAsync();
        await postgres.DropDatabaseAsync(_processes.ConnectionString);
    }
}
