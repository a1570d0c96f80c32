using Lianxin.Domain.Ids;
using Lianxin.Ledger.Appends;
using Lianxin.Storage.Connections;
using Lianxin.Storage.Ledgers;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Lianxin.Storage.Postgres;

/// <summary>This process's writer. Others write too: what it plans is checked again inside the transaction, and planned anew when it lost.</summary>
internal sealed class PostgresLedgerWriter : IAsyncDisposable
{
    private const int MaxTries = 8;
    private readonly NpgsqlDataSource _source;
    private readonly AppendQueue _queue;
    private readonly CommitSignals _signals;
    private readonly LedgerMeters _meters;
    private readonly ILogger _logger;
    private readonly int _maxBatch;
    private readonly KnownHeads _known = new();
    private readonly Task _loop;

    public PostgresLedgerWriter(NpgsqlDataSource source, WriterOptions options, CommitSignals signals, LedgerMeters meters, ILogger logger)
    {
        _source = source;
        _queue = new AppendQueue(options.QueueCapacity, meters);
        _signals = signals;
        _meters = meters;
        _logger = logger;
        _maxBatch = options.MaxBatch;
        _loop = Task.Run(LoopAsync);
    }

    public ValueTask<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancellation) =>
        _queue.EnqueueAsync(request, cancellation);

    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await _loop;
    }

    private async Task LoopAsync()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            // The callers just answered get a turn to queue again; without it batches alternate between one and all.
            await Task.Yield();
            var batch = new List<PendingAppend>();
            while (batch.Count < _maxBatch && _queue.TryTake(out var append))
                batch.Add(append);
            await Task.WhenAll(batch.GroupBy(a => a.Request.County).Select(c => CommitAsync(c.Key, [.. c])));
        }
    }

    private async Task CommitAsync(CountyCode county, List<PendingAppend> appends)
    {
        try
        {
            await CommitOrRaceAsync(county, appends);
        }
        catch (PostgresException exception) when (IsBadData(exception))
        {
            if (appends.Count == 1)
            {
                appends[0].Fail(new AppendRejectedException("the store refuses a value of this append", exception));
                return;
            }

            // One append's data is bad: halves, until it stands alone.
            await CommitAsync(county, appends[..(appends.Count / 2)]);
            await CommitAsync(county, appends[(appends.Count / 2)..]);
        }
        catch (Exception exception)
        {
            _known.Forget(county);
            _meters.BatchFailed();
            StorageLog.BatchFailed(_logger, appends.Count, exception);
            foreach (var append in appends)
                append.Fail(StoreConnections.Unavailable(exception));
        }
    }

    private async Task CommitOrRaceAsync(CountyCode county, List<PendingAppend> appends)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var connection = await _source.OpenConnectionAsync();
            var plan = (attempt == 1 ? _known.Plan(county, appends) : null) ?? await PostgresBatch.PlanAsync(connection, county, appends);
            if (plan.Winners.Count == 0)
            {
                plan.Answer(0);
                return;
            }

            try
            {
                var position = await PostgresBatch.WriteAsync(connection, plan);
                _known.Take(plan);
                _meters.Committed(plan);
                plan.Answer(position - plan.Count);
                _signals.Committed(county, position);
                return;
            }
            catch (PostgresException exception) when (attempt < MaxTries && IsRace(exception))
            {
                _known.Forget(county);
                _meters.Raced();
                StorageLog.BatchRaced(_logger, attempt);
            }
        }
    }

    // LX001 is raised by ledger_expect; a request key may be stored by another process between plan and write.
    private static bool IsRace(PostgresException exception) =>
        exception.SqlState is "LX001" or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
        || exception is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "ledger_request_pkey" };

    private static bool IsBadData(PostgresException exception) =>
        !IsRace(exception)
        && (exception.SqlState.StartsWith("22", StringComparison.Ordinal) || exception.SqlState.StartsWith("23", StringComparison.Ordinal));
}
