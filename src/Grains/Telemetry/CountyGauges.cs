using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Queries;
using Lianxin.Domain.Telemetry;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Tail;
using Lianxin.Ledger;
using Lianxin.Ledger.Queries;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lianxin.Grains.Telemetry;

/// <summary>
/// How many difficulties of a county are overdue and how far this silo's tail is behind its ledger. Both are asked of the store at intervals,
/// while somebody listens, and told from memory: a collector's call never waits for a database. What can't be asked is not told,
/// rather than told as it once was.
/// </summary>
internal sealed partial class CountyGauges : BackgroundService
{
    /// <summary>How old a figure may be.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    private static readonly PageRequest CountOnly = new(1, string.Empty);

    private readonly ConcurrentDictionary<CountyCode, (long Overdue, long? Lag)> _known = new();
    private readonly ObservableGauge<long> _overdue;
    private readonly ObservableGauge<long> _lag;
    private readonly ILedger _ledger;
    private readonly IRegistryQueries _rows;
    private readonly CountyClocks _clocks;
    private readonly LedgerTail _tail;
    private readonly TimeProvider _time;
    private readonly ILogger<CountyGauges> _logger;

    public CountyGauges(
        IMeterFactory meters, ILedger ledger, IRegistryQueries rows, CountyClocks clocks, LedgerTail tail, TimeProvider time, ILogger<CountyGauges> logger)
    {
        (_ledger, _rows, _clocks, _tail, _time, _logger) = (ledger, rows, clocks, tail, time, logger);
        var meter = ProductMeter.Create(meters);
        _overdue = meter.CreateObservableGauge(
            "lianxin.difficulties.overdue", () => Tell(figures => figures.Overdue), "{difficulty}", "Open difficulties whose due day has passed");
        _lag = meter.CreateObservableGauge(
            "lianxin.ledger.tail.lag", () => Tell(figures => figures.Lag), "{entry}", "Entries stored that this silo's grains haven't been told of");
    }

    /// <summary>Asks the store anew.</summary>
    /// <param name="cancellation">Gives up.</param>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var county in await _ledger.CountiesAsync(cancellation))
                await RefreshAsync(county, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _known.Clear();
            LogUnknown(fault);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, _time);
        try
        {
            do
            {
                if (_overdue.Enabled || _lag.Enabled)
                    await RefreshAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task RefreshAsync(CountyCode county, CancellationToken cancellation)
    {
        if (await _clocks.PresentAsync(county) is not { } present)
            return;
        var overdue = await _rows.DifficultiesAsync(county, new DifficultyFilter(OpenOnly: true, OverdueOn: present.Today), CountOnly, cancellation);

        // The head first: what the tail does meanwhile makes the lag smaller, never negative by more than that.
        var head = await _ledger.HeadAsync(county, cancellation);
        _known[county] = (overdue.Total, _tail.ReachedOf(county) is { } reached ? Math.Max(0, head - reached) : null);
    }

    private List<Measurement<long>> Tell(Func<(long Overdue, long? Lag), long?> figure) =>
    [
        .. from known in _known
           let value = figure(known.Value)
           where value is not null
           select new Measurement<long>(value.Value, new KeyValuePair<string, object?>("county", known.Key.Value)),
    ];

    [LoggerMessage(2401, LogLevel.Warning, "The counties' gauges are unknown for now: the store does not answer")]
    private partial void LogUnknown(Exception fault);
}
