using Grpc.Core;
using Lianxin.Soak.Faults;

namespace Lianxin.Cluster.Tests;

/// <summary>What callers see while PostgreSQL is away, and that nobody has to help afterwards.</summary>
public sealed class DatabaseDownTests
{
    // Far beyond any answer: a call that ends by it was not refused but forgotten.
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(25);

    [Fact]
    public async Task Commands_are_refused_at_once_what_is_in_memory_is_told_and_all_goes_on_by_itself()
    {
        await using var cluster = await SoakedCluster.StartAsync(silos: 2, gateways: 1);
        using var county = cluster.County("511323")[0];
        await county.FoundAsync();
        var village = await county.VillageAsync();
        var household = await county.HouseholdAsync(village, "down-1");
        var known = await county.Households.GetHouseholdAsync(new GetHouseholdRequest { Name = household.Name }, CountyClient.InTime);
        var ids = Enumerable.Range(0, 5).Select(_ => Guid.NewGuid().ToString()).ToArray();

        await cluster.Database.StopImmediatelyAsync();
        foreach (var (id, i) in ids.Select((id, i) => (id, i)))
        {
            var refused = await Assert.ThrowsAsync<RpcException>(() => county.Ledger.ReportDifficultyAsync(
                CountyClient.NewReport(household.Name, $"down-{i}", id), CountyClient.InTime.WithDeadline(DateTime.UtcNow + Patient)).ResponseAsync);
            Assert.Equal(StatusCode.Unavailable, refused.StatusCode);
            var told = await county.Households.GetHouseholdAsync(new GetHouseholdRequest { Name = household.Name }, CountyClient.InTime);
            Assert.Equal(known, told);
        }

        // An operation that nobody has in memory can't even be looked up.
        var unread = await Assert.ThrowsAsync<RpcException>(() => county.Admin.VerifyLedgerAsync(
            new VerifyLedgerRequest { Name = county.Name, RequestId = ids[0] }, CountyClient.InTime).ResponseAsync);
        Assert.True(unread.StatusCode == StatusCode.Unavailable, $"{unread.Status}\n{cluster.Said()}");

        await cluster.Database.StartAgainAsync();
        foreach (var (id, i) in ids.Select((id, i) => (id, i)))
            await CountyClient.RetryAsync(() => county.ReportOnceAsync(household.Name, $"down-{i}", id));
        var after = await county.Households.GetHouseholdAsync(new GetHouseholdRequest { Name = household.Name }, CountyClient.InTime);
        Assert.Equal(ids.Length, after.Difficulties.Count);
        Assert.True((await county.VerifyAsync()).Result.Fields["verified"].BoolValue);
    }
}
