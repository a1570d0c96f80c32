using Google.Protobuf.WellKnownTypes;
using Lianxin.Cluster.Tests.Running;

namespace Lianxin.Cluster.Tests;

/// <summary>The county's clock and reminders are the cluster's, not a silo's.</summary>
[Collection(RunningClusterCollection.Name)]
public sealed class ClockTests(RunningCluster cluster)
{
    [Fact]
    public async Task A_day_that_one_silo_began_has_begun_for_every_silo()
    {
        var start = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);
        using var county = new CountyClient("511322", cluster.Processes.Gateways[0].Grpc);
        await county.FoundAsync(start);
        var village = await county.VillageAsync();
        var households = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => county.HouseholdAsync(village, $"clock-{i}")));

        // A dozen households are placed on both silos, all but surely.
        for (var day = 1; day <= 5; day++)
        {
            var today = start.AddDays(day);
            await CountyClient.SendAsync(id => county.Admin.AdvanceClockAsync(
                new AdvanceClockRequest { Name = county.Name, To = Timestamp.FromDateTimeOffset(today), RequestId = id }, CountyClient.InTime).ResponseAsync);
            await Task.WhenAll(households.Select(household => CountyClient.SendAsync(id => county.Ledger.ReportDifficultyAsync(
                new ReportDifficultyRequest
                {
                    Parent = household.Name, Category = DifficultyCategory.DrinkingWater, Severity = 2, Source = DifficultySource.Household,
                    Description = "停水", OccurredOn = Google.Type.Date.FromDateTime(today.UtcDateTime), RequestId = id,
                },
                CountyClient.InTime).ResponseAsync)));
        }
    }

    [Fact]
    public async Task A_founded_county_gets_a_durable_reminder() => await Until.TrueAsync(
        "the county's reminder is stored",
        async () => await PostgresFixture.ScalarAsync<long>(
            cluster.Processes.ConnectionString, "SELECT count(*) FROM OrleansRemindersTable WHERE GrainId LIKE '%/511323' AND Period = 3600000") == 1);
}
