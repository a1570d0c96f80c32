using System.Diagnostics.Metrics;
using Lianxin.Domain.Telemetry;
using Lianxin.Ledger;
using Lianxin.Storage.Ledgers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using static Lianxin.Storage.Tests.Samples;

namespace Lianxin.Storage.Tests.Ledgers;

public sealed class AppendQueueTests
{
    [Fact]
    public async Task A_full_queue_tells_its_length_and_whom_it_turns_away()
    {
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var factory = services.GetRequiredService<IMeterFactory>();
        using var meters = new LedgerMeters(factory);
        var queue = new AppendQueue(capacity: 2, meters);
        using var length = new MetricCollector<int>(factory, ProductMeter.Name, "lianxin.ledger.queue.length");
        using var durations = new MetricCollector<double>(factory, ProductMeter.Name, "lianxin.ledger.append.duration");

        var token = TestContext.Current.CancellationToken;
        var waiting = new[] { queue.EnqueueAsync(Visit("a", 0), token).AsTask(), queue.EnqueueAsync(Visit("b", 0), token).AsTask() };
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => queue.EnqueueAsync(Visit("c", 0), token).AsTask());
        length.RecordObservableInstruments();

        Assert.Equal(2, length.LastMeasurement!.Value);
        Assert.Equal(["overloaded"], durations.GetMeasurementSnapshot().Select(m => m.Tags["outcome"]));
        while (queue.TryTake(out var append))
            append.Fail(new LedgerUnavailableException("the store is away"));
        foreach (var append in waiting)
            await Assert.ThrowsAsync<LedgerUnavailableException>(() => append);
        Assert.Equal(["overloaded", "unavailable", "unavailable"], durations.GetMeasurementSnapshot().Select(m => m.Tags["outcome"]));
    }
}
