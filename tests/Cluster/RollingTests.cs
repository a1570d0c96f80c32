using Grpc.Core;
using Lianxin.Cluster.Tests.Running;

namespace Lianxin.Cluster.Tests;

/// <summary>Silos restarted one after another into a newer release, while callers go on; and what only that release can read.</summary>
public sealed class RollingTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly OlderSilo _older = new();
    private ClusterProcesses _processes = null!;

    public async ValueTask InitializeAsync() => _processes = new ClusterProcesses(await postgres.NewDatabaseAsync());

    [Fact]
    public async Task Silos_of_two_releases_serve_together_and_the_newer_writes_its_own_types_once_it_is_alone()
    {
        Assert.Equal(0, await _processes.Launch("migration", "Silo", "--migrate").ExitAsync());
        await Task.WhenAll(_processes.StartSiloAsync(_older.Program), _processes.StartSiloAsync(_older.Program));
        await Task.WhenAll(_processes.StartGatewayAsync(), _processes.StartGatewayAsync());
        using var one = new CountyClient("511323", _processes.Gateways[0].Grpc);
        using var two = new CountyClient("511323", _processes.Gateways[1].Grpc);
        await one.FoundAsync();
        var village = await one.VillageAsync();
        var person = await one.Households.GetHouseholdAsync(
            new GetHouseholdRequest { Name = (await one.HouseholdAsync(village, "erased")).Name, View = View.Full }, CountyClient.InTime);
        var load = await ReportLoad.BeginAsync(village, writers: 6, one, two);
        await load.SomeMoreAsync();

        foreach (var older in _processes.Silos.ToArray())
        {
            await _processes.StartSiloAsync();
            await load.SomeMoreAsync();
            Assert.True(older.Alive, string.Join('\n', older.Said));
            var refused = await RefusedAsync(() => RaiseAsync(one));
            Assert.Equal("OLDER_SILO_LIVES", refused.Reason);
            Assert.Contains(older.Silo, refused.Message, StringComparison.Ordinal);
            Assert.Equal(0, await older.StopAsync());
            await load.SomeMoreAsync();
        }

        Assert.Equal("FORMAT_TOO_LOW", (await RefusedAsync(() => EraseAsync(two, person))).Reason);
        var raised = await RaiseAsync(one);
        Assert.Equal((1, 2), (raised.FormatBefore, raised.Format));
        var erased = await EraseAsync(two, person);
        var read = await one.Households.GetHouseholdAsync(
            new GetHouseholdRequest { Name = person.Name, View = View.Full, MinLedgerPosition = erased.LedgerPosition }, CountyClient.InTime);
        Assert.Equal(string.Empty, read.Members[0].DisplayName);
        Assert.NotNull(read.Members[0].ErasedOn);

        await using var late = ServiceProcess.Launch(
            "late", _older.Program, new Dictionary<string, string> { ["LIANXIN_POSTGRES"] = _processes.ConnectionString }, ["--keys", _processes.Keys, "--http-port", "0"]);
        Assert.True(await late.ExitAsync() == 2, string.Join('\n', late.Said));
        Assert.Contains("format 2", late.Said[^1], StringComparison.Ordinal);

        await load.SomeMoreAsync();
        await load.EndAsync(two);
    }

    public async ValueTask DisposeAsync()
    {
        await _processes.DisposeAsync();
        await postgres.DropDatabaseAsync(_processes.ConnectionString);
        _older.Dispose();
    }

    private static Task<RaiseFormatResponse> RaiseAsync(CountyClient county) => CountyClient.SendAsync(id => county.Admin.RaiseFormatAsync(
        new RaiseFormatRequest { Name = county.Name, RequestId = id }, CountyClient.InTime).ResponseAsync);

    private static Task<Receipt> EraseAsync(CountyClient county, Household household) => CountyClient.SendAsync(id => county.Households.EraseMemberAsync(
        new EraseMemberRequest { Name = household.Name, Person = household.Members[0].Person, Approver = "王主任", Reason = "本人申请", RequestId = id },
        CountyClient.InTime).ResponseAsync);

    private static async Task<(string Reason, string Message)> RefusedAsync<T>(Func<Task<T>> call)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(call);
        return (refused.GetRpcStatus()?.GetDetail<Google.Rpc.ErrorInfo>()?.Reason ?? string.Empty, refused.Status.Detail);
    }
}
