using System.Collections.Concurrent;
using Grpc.Core;
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
        var households = new string[Writers];
        for (var i = 0; i < Writers; i++)
            households[i] = (await one.HouseholdAsync(village, $"kill-{i}")).Name;

        using var done = new CancellationTokenSource();
        var acknowledged = new ConcurrentDictionary<string, Receipt>();
        var load = Task.WhenAll(households.Select((household, writer) => WriteAsync(writer % 2 == 0 ? one : two, household, $"w{writer}", acknowledged, done.Token)));
        await SomeMoreAsync(acknowledged);
        await _processes.Silos[0].KillAsync();
        await SomeMoreAsync(acknowledged);
        await _processes.StartSiloAsync();
        await SomeMoreAsync(acknowledged);
        await _processes.Silos[1].KillAsync();
        await SomeMoreAsync(acknowledged);
        await done.CancelAsync();
        await load;

        foreach (var household in households)
        {
            var stored = (await CountyClient.RetryAsync(() => two.Households.GetHouseholdAsync(
                new GetHouseholdRequest { Name = household, MinLedgerPosition = acknowledged.Values.Max(receipt => receipt.LedgerPosition) },
                CountyClient.InTime).ResponseAsync)).Difficulties;
            var sent = acknowledged.Where(pair => pair.Value.Created[0].StartsWith(household, StringComparison.Ordinal)).ToArray();
            Assert.Equal(sent.Select(pair => pair.Key).Order(StringComparer.Ordinal), stored.Select(difficulty => difficulty.ExternalNo).Order(StringComparer.Ordinal));
        }

        var verified = (await two.VerifyAsync()).Result.Fields;
        Assert.True(verified["verified"].BoolValue);
        Assert.Equal(verified["position"].NumberValue, verified["entries"].NumberValue);
    }

    public async ValueTask DisposeAsync()
    {
        await _processes.DisposeAsync();
        await postgres.DropDatabaseAsync(_processes.ConnectionString);
    }

    /// <summary>One difficulty after another, each sent until acknowledged.</summary>
    private static async Task WriteAsync(
        CountyClient county, string household, string writer, ConcurrentDictionary<string, Receipt> acknowledged, CancellationToken done)
    {
        for (var i = 0; !done.IsCancellationRequested; i++)
        {
            var number = $"{writer}-{i}";
            acknowledged[number] = await county.ReportAsync(household, number);
        }
    }

    /// <summary>Waits until every writer has got through a few times more.</summary>
    private static async Task SomeMoreAsync(ConcurrentDictionary<string, Receipt> acknowledged)
    {
        int Of(int writer) => acknowledged.Keys.Count(number => number.StartsWith($"w{writer}-", StringComparison.Ordinal));
        var before = Enumerable.Range(0, Writers).Select(Of).ToArray();
        await Until.TrueAsync("every writer gets through", () => Task.FromResult(Enumerable.Range(0, Writers).All(writer => Of(writer) >= before[writer] + 5)));
    }
}
