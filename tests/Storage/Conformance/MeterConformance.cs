using System.Diagnostics.Metrics;
using Lianxin.Domain.Telemetry;
using Lianxin.Ledger.Appends;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using static Lianxin.Storage.Tests.Samples;

namespace Lianxin.Storage.Tests.Conformance;

/// <summary>What a store tells whoever listens to its meter.</summary>
public abstract class MeterConformance(IStorePlace place) : StoreTests(place)
{
    [Fact]
    public async Task An_append_is_timed_under_its_outcome()
    {
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var durations = await ListenAsync<double>(services, "lianxin.ledger.append.duration");

        await AppendAsync<AppendResult.Appended>(Visit("h", 0));
        await AppendAsync<AppendResult.Repeated>(Visit("h", 0));
        await AppendAsync<AppendResult.VersionConflict>(Request("another", To("h", 5)));

        var seen = durations.GetMeasurementSnapshot();
        Assert.Equal(["appended", "repeated", "conflict"], seen.Select(m => m.Tags["outcome"]));
        Assert.All(seen, m => Assert.InRange(m.Value, double.Epsilon, 60));
    }

    [Fact]
    public async Task Batches_sum_up_to_what_was_appended()
    {
        const int appends = 50;
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var batches = await ListenAsync<long>(services, "lianxin.ledger.batch.appends");
        using var entries = Collect<long>(services, "lianxin.ledger.batch.entries");
        using var rows = Collect<long>(services, "lianxin.projection.rows");
        using var waits = Collect<double>(services, "lianxin.ledger.queue.duration");

        await Task.WhenAll(Enumerable.Range(0, appends).Select(version => Ledger.AppendAsync(Visit("h", version), Token).AsTask()));
        await AppendAsync<AppendResult.VersionConflict>(Request("another", To("h", 5)));

        Assert.Equal(appends, batches.GetMeasurementSnapshot().EvaluateAsCounter());
        Assert.Equal(batches.GetMeasurementSnapshot().Count, entries.GetMeasurementSnapshot().Count);
        Assert.Equal(appends, entries.GetMeasurementSnapshot().EvaluateAsCounter());
        Assert.Equal(appends, rows.GetMeasurementSnapshot().Where(m => (string?)m.Tags["kind"] == "row").Sum(m => m.Value));
        Assert.Equal(appends, rows.GetMeasurementSnapshot().Where(m => (string?)m.Tags["kind"] == "fact").Sum(m => m.Value));
        Assert.Equal(appends + 1, waits.GetMeasurementSnapshot().Count);
    }

    private static MetricCollector<T> Collect<T>(ServiceProvider services, string instrument)
        where T : struct => new(services.GetRequiredService<IMeterFactory>(), ProductMeter.Name, instrument);

    private async Task<MetricCollector<T>> ListenAsync<T>(ServiceProvider services, string instrument)
        where T : struct
    {
        await ReopenAsync(meters: services.GetRequiredService<IMeterFactory>());
        return Collect<T>(services, instrument);
    }
}
