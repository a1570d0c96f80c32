using System.Diagnostics;
using System.Diagnostics.Metrics;
using Lianxin.Domain.Telemetry;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;

namespace Lianxin.Storage.Ledgers;

/// <summary>What a store's writer measures. An instrument that nobody listens to costs a comparison.</summary>
internal sealed class LedgerMeters : IDisposable
{
    private readonly Meter _meter;
    private readonly Histogram<double> _appends;
    private readonly Histogram<double> _waits;
    private readonly Histogram<long> _batchAppends;
    private readonly Histogram<long> _batchEntries;
    private readonly Counter<long> _rows;
    private readonly Counter<long> _races;
    private readonly Counter<long> _failures;

    public LedgerMeters(IMeterFactory? factory)
    {
        _meter = ProductMeter.Create(factory);
        _appends = _meter.CreateHistogram(
            "lianxin.ledger.append.duration", "s", "From queueing an append to its answer", advice: ProductMeter.Seconds);
        _waits = _meter.CreateHistogram(
            "lianxin.ledger.queue.duration", "s", "How long an append waited for its batch to begin", advice: ProductMeter.Seconds);
        _batchAppends = _meter.CreateHistogram(
            "lianxin.ledger.batch.appends", "{append}", "Appends stored by one commit of a county", advice: ProductMeter.Counts);
        _batchEntries = _meter.CreateHistogram(
            "lianxin.ledger.batch.entries", "{entry}", "Entries stored by one commit of a county", advice: ProductMeter.Counts);
        _rows = _meter.CreateCounter<long>("lianxin.projection.rows", "{row}", "Rows and facts written with their entries");
        _races = _meter.CreateCounter<long>("lianxin.ledger.batch.races", "{batch}", "Batches planned again: another silo was faster, or a request was a repeat");
        _failures = _meter.CreateCounter<long>("lianxin.ledger.batch.failures", "{batch}", "Batches whose outcome is unknown");
    }

    /// <summary>Tells the queue's length whenever it is looked at.</summary>
    public void Queue(Func<int> length) =>
        _meter.CreateObservableUpDownCounter("lianxin.ledger.queue.length", length, "{append}", "Appends that wait for their batch");

    public void Answered(long queuedAt, AppendResult result) => Answered(queuedAt, result switch
    {
        AppendResult.Appended => "appended",
        AppendResult.Repeated => "repeated",
        AppendResult.VersionConflict => "conflict",
        AppendResult.RequestIdReused => "request_id_reused",
        AppendResult.YearClosed => "year_closed",
        _ => "other",
    });

    public void Failed(long queuedAt, Exception fault) => Answered(queuedAt, fault switch
    {
        LedgerUnavailableException { Overloaded: true } => "overloaded",
        LedgerUnavailableException => "unavailable",
        AppendRejectedException => "rejected",
        OperationCanceledException => "cancelled",
        _ => "other",
    });

    public void Taken(PendingAppend append)
    {
        if (_waits.Enabled)
            _waits.Record(Stopwatch.GetElapsedTime(append.QueuedAt).TotalSeconds);
    }

    public void Committed(CountyPlan plan)
    {
        _batchAppends.Record(plan.Winners.Count);
        _batchEntries.Record(plan.Count);
        if (!_rows.Enabled)
            return;
        _rows.Add(plan.Winners.Sum(winner => winner.Rows.Count), new KeyValuePair<string, object?>("kind", "row"));
        _rows.Add(plan.Winners.Sum(winner => winner.Facts.Count), new KeyValuePair<string, object?>("kind", "fact"));
    }

    public void Raced() => _races.Add(1);

    public void BatchFailed() => _failures.Add(1);

    /// <summary>Ends what no factory owns.</summary>
    public void Dispose() => _meter.Dispose();

    private void Answered(long queuedAt, string outcome)
    {
        if (_appends.Enabled)
            _appends.Record(Stopwatch.GetElapsedTime(queuedAt).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
    }
}
