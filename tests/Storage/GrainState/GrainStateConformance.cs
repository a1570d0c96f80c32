using System.Globalization;
using Lianxin.Storage.Tests.Postgres;
using Lianxin.Storage.Tests.Sqlite;
using Lianxin.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Storage;

namespace Lianxin.Storage.Tests.GrainState;

/// <summary>Orleans' AdoNet providers over our scripts.</summary>
public abstract class GrainStateConformance : IAsyncLifetime
{
    private IHost? _host;

    private IGrainFactory Grains => _host!.Services.GetRequiredService<IGrainFactory>();

    public async ValueTask InitializeAsync()
    {
        await PrepareAsync();
        _host = Host.CreateDefaultBuilder()
            .ConfigureLogging(l => l.ClearProviders())
            .UseOrleans(Configure)
            .Build();
        await _host.StartAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task State_outlives_its_activation_and_a_cleared_one_can_be_written_again()
    {
        var counter = Grains.GetGrain<ICounter>("C-1");
        Assert.Equal(1, await counter.IncrementAsync());
        Assert.Equal(2, await counter.IncrementAsync());
        await counter.ForgetAsync();
        Assert.Equal(2, await counter.ReadAsync());

        await counter.ClearAsync();
        await counter.ForgetAsync();
        Assert.Equal(0, await counter.ReadAsync());
        Assert.Equal(1, await counter.IncrementAsync());
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("deadbeef")]
    [InlineData("H-511323-0000000000000001")]
    public async Task Keys_that_look_like_numbers_keep_their_state_apart(string key)
    {
        var one = Grains.GetGrain<ICounter>(key);
        var other = Grains.GetGrain<ICounter>($"H-{key}");

        Assert.Equal(1, await one.IncrementAsync());
        Assert.Equal(1, await other.IncrementAsync());
        await one.ForgetAsync();
        Assert.Equal(1, await one.ReadAsync());
    }

    [Fact]
    public async Task Of_two_first_writes_exactly_one_wins_and_the_state_can_be_read()
    {
        var storage = _host!.Services.GetRequiredKeyedService<IGrainStorage>("state");
        for (var round = 0; round < 20; round++)
        {
            var id = GrainId.Create("counter", $"C-race-{round}");
            var outcomes = await Task.WhenAll(Enumerable.Range(1, 4).Select(value => Task.Run(async () =>
            {
                try
                {
                    await storage.WriteStateAsync("race", id, new global::Orleans.GrainState<CounterState>(new CounterState { Value = value }));
                    return value;
                }
                catch (InconsistentStateException)
                {
                    return 0;
                }
            })));

            var read = new global::Orleans.GrainState<CounterState>();
            await storage.ReadStateAsync("race", id, read);
            Assert.Equal(Assert.Single(outcomes, o => o > 0), read.State!.Value);
        }
    }

    [Fact]
    public async Task A_write_on_a_stale_version_is_refused_and_changes_nothing()
    {
        var storage = _host!.Services.GetRequiredKeyedService<IGrainStorage>("state");
        var id = GrainId.Create("counter", "C-stale");
        var first = new global::Orleans.GrainState<CounterState>(new CounterState { Value = 1 });
        await storage.WriteStateAsync("stale", id, first);
        var stale = new global::Orleans.GrainState<CounterState>(new CounterState { Value = 9 }, first.ETag);
        first.State!.Value = 2;
        await storage.WriteStateAsync("stale", id, first);

        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("stale", id, stale));
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.ClearStateAsync("stale", id, stale));

        var read = new global::Orleans.GrainState<CounterState>();
        await storage.ReadStateAsync("stale", id, read);
        Assert.Equal(2, read.State!.Value);
    }

    /// <summary>The trap that state names of their own avoid: tests/Architecture holds every grain to one.</summary>
    [Fact]
    public async Task Two_types_with_one_state_name_and_one_key_share_a_row_and_two_names_keep_them_apart()
    {
        var storage = _host!.Services.GetRequiredKeyedService<IGrainStorage>("state");
        await storage.WriteStateAsync("one name", GrainId.Create("counter", "C-shared"), new global::Orleans.GrainState<CounterState>(new CounterState { Value = 7 }));
        var (shared, apart) = (new global::Orleans.GrainState<CounterState>(), new global::Orleans.GrainState<CounterState>());

        await storage.ReadStateAsync("one name", GrainId.Create("another", "C-shared"), shared);
        await storage.ReadStateAsync("another name", GrainId.Create("another", "C-shared"), apart);

        Assert.Equal((7, true), (shared.State!.Value, shared.RecordExists));
        Assert.False(apart.RecordExists);
    }

    [Fact]
    public Task A_reminder_is_registered_changed_and_removed() => RemindAsync(Grains.GetGrain<ICounter>("C-remind"));

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.StopAsync(CancellationToken.None);
            _host.Dispose();
        }

        await DropAsync();
        GC.SuppressFinalize(this);
    }

    protected T Service<T>()
        where T : notnull => _host!.Services.GetRequiredService<T>();

    protected abstract Task PrepareAsync();

    protected abstract void Configure(ISiloBuilder silo);

    protected abstract Task DropAsync();

    protected virtual async Task RemindAsync(ICounter counter) => Assert.True(await counter.RemindAsync());
}

public sealed class SqliteGrainStateConformance : GrainStateConformance
{
    private readonly SqlitePlace _place = new();

    protected override Task PrepareAsync() => Task.CompletedTask;

    protected override void Configure(ISiloBuilder silo) => silo
        .UseLocalhostClustering(FreePorts.Next(), FreePorts.Next(), serviceId: "storage-tests")
        .UseInMemoryReminderService()
        .AddAdoNetGrainStorage("state", o =>
        {
            o.Invariant = GrainStateSchema.SqliteInvariant;
            o.ConnectionString = GrainStateSchema.Apply(_place.Options);
        });

    protected override Task DropAsync() => _place.DropAsync();
}

public sealed class PostgresGrainStateConformance(PostgresFixture postgres) : GrainStateConformance
{
    private string _connectionString = string.Empty;

    protected override async Task PrepareAsync() => _connectionString = GrainStateSchema.Apply(
        new Storage.Postgres.PostgresOptions { ConnectionString = await postgres.NewSchemaAsync() });

    protected override void Configure(ISiloBuilder silo) => silo
        .Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = ("storage-tests", "storage-tests"))
        .ConfigureEndpoints("127.0.0.1", FreePorts.Next(), FreePorts.Next())
        .UseAdoNetClustering(o => (o.Invariant, o.ConnectionString) = (GrainStateSchema.PostgresInvariant, _connectionString))
        .UseAdoNetReminderService(o => (o.Invariant, o.ConnectionString) = (GrainStateSchema.PostgresInvariant, _connectionString))
        .AddAdoNetGrainStorage("state", o => (o.Invariant, o.ConnectionString) = (GrainStateSchema.PostgresInvariant, _connectionString));

    protected override Task DropAsync() => PostgresFixture.DropSchemaAsync(_connectionString);

    [Fact]
    public async Task Rows_of_silos_long_dead_are_removed_and_those_that_may_live_stay()
    {
        const string row = "INSERT INTO OrleansMembershipTable (DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime) "
            + "VALUES ('storage-tests', '127.0.0.9', {0}, 1, 'silo-{0}', 'host', {1}, 0, now() - interval '3 days', now() - interval '{2}')";
        foreach (var (port, status, age) in new[] { (1, SiloStatus.Dead, "2 days"), (2, SiloStatus.Dead, "1 hour"), (3, SiloStatus.Active, "2 days") })
            await PostgresFixture.ExecuteAsync(_connectionString, string.Format(CultureInfo.InvariantCulture, row, port, (int)status, age));

        await Service<IMembershipTable>().CleanupDefunctSiloEntriesAsync(TimeProvider.System.GetUtcNow().AddDays(-1), TestContext.Current.CancellationToken);

        Assert.Equal("2, 3", await PostgresFixture.ScalarAsync<string>(
            _connectionString, "SELECT string_agg(Port::text, ', ' ORDER BY Port) FROM OrleansMembershipTable WHERE Address = '127.0.0.9'"));
    }
}
