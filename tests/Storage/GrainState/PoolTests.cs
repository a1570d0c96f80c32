using Lianxin.Storage.Postgres;
using Lianxin.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;

namespace Lianxin.Storage.Tests.GrainState;

/// <summary>A fan-out opens a connection per activating grain, unless the pool is capped.</summary>
public sealed class PoolTests(PostgresFixture postgres)
{
    private const int Cap = 4;

    [Fact]
    public async Task A_fan_out_over_cold_grains_stays_within_the_pool()
    {
        var token = TestContext.Current.CancellationToken;
        var database = await postgres.NewDatabaseAsync();
        var connection = GrainStateSchema.Apply(new PostgresOptions { ConnectionString = database }, Cap);
        using (var host = Host.CreateDefaultBuilder()
            .ConfigureLogging(logging => logging.ClearProviders())
            .UseOrleans(silo => silo
                .UseLocalhostClustering(FreePorts.Next(), FreePorts.Next(), serviceId: "pool-tests")
                .UseInMemoryReminderService()
                .AddAdoNetGrainStorage("state", state => (state.Invariant, state.ConnectionString) = (GrainStateSchema.PostgresInvariant, connection)))
            .Build())
        {
            await host.StartAsync(token);
            var grains = host.Services.GetRequiredService<IGrainFactory>();

            await Task.WhenAll(Enumerable.Range(0, 200).Select(i => grains.GetGrain<ICounter>($"C-pool-{i}").IncrementAsync()));

            // What a pool opened it keeps for a while: this is its peak.
            var opened = await PostgresFixture.ScalarAsync<long>(
                database, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'lianxin grains'");
            Assert.InRange(opened, 1, Cap);
            await host.StopAsync(token);
        }

        await postgres.DropDatabaseAsync(database);
    }
}
