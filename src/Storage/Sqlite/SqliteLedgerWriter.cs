using Lianxin.Domain.Ids;
using Lianxin.Ledger.Appends;
using Lianxin.Storage.Connections;
using Lianxin.Storage.Ledgers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Lianxin.Storage.Sqlite;

/// <summary>
/// The one writer: a thread of its own, because SQLite blocks while it syncs. A batch takes what queues while it is
/// being written, so it grows with load and costs a lone caller nothing.
/// </summary>
internal sealed class SqliteLedgerWriter : IAsyncDisposable
{
    private const int ConstraintViolated = 19;
    private const int TooBig = 18;
    private const int TypeMismatch = 20;
    private readonly AppendQueue _queue;
    private readonly CommitSignals _signals;
    private readonly LedgerMeters _meters;
    private readonly ILogger _logger;
    private readonly int _maxBatch;
    private readonly SqliteConnection _connection;
    private readonly SqliteWriteStatements _statements;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SqliteLedgerWriter(SqliteFile file, WriterOptions options, CommitSignals signals, LedgerMeters meters, ILogger logger)
    {
        _queue = new AppendQueue(options.QueueCapacity, meters);
        _signals = signals;
        _meters = meters;
        _logger = logger;
        _maxBatch = options.MaxBatch;
        // Keys are random, so a commit touches many pages and the next commits touch them again: a long log writes each back once.
        _connection = file.Connect("PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 32000");
        _statements = new SqliteWriteStatements(_connection);
        new Thread(Loop) { IsBackground = true, Name = "ledger writer" }.Start();
    }

    /// <summary>Held while a batch is written; whoever else takes it keeps appends out.</summary>
    public SemaphoreSlim Gate { get; } = new(1);

    public ValueTask<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancellation) =>
        _queue.EnqueueAsync(request, cancellation);

    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await _ended.Task;
        _statements.Dispose();
        await _connection.DisposeAsync();
        Gate.Dispose();
    }

    private void Loop()
    {
        // Blocking here is the point of having the thread.
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            Gate.Wait();
            try
            {
                Write(Drain());
            }
            finally
            {
                Gate.Release();
            }
        }

        _ended.TrySetResult();
    }

    private IEnumerable<PendingAppend> Drain()
    {
        for (var taken = 0; taken < _maxBatch && _queue.TryTake(out var append); taken++)
            yield return append;
    }

    private void Write(IEnumerable<PendingAppend> appends)
    {
        var taken = new List<PendingAppend>();
        try
        {
            var plans = Commit(appends, taken);
            foreach (var (plan, position) in plans)
            {
                if (plan.Count > 0)
                {
                    _meters.Committed(plan);
                    _signals.Committed(plan.County, position + plan.Count);
                }

                plan.Answer(position);
            }
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is ConstraintViolated or TooBig or TypeMismatch)
        {
            RollBack();
            if (taken.Count == 1)
            {
                taken[0].Fail(new AppendRejectedException("the store refuses a value of this append", exception));
                return;
            }

            // One append's data is bad: halves, until it stands alone.
            Write(taken[..(taken.Count / 2)]);
            Write(taken[(taken.Count / 2)..]);
        }
        catch (Exception exception)
        {
            RollBack();
            _meters.BatchFailed();
            StorageLog.BatchFailed(_logger, taken.Count, exception);
            foreach (var append in taken)
                append.Fail(StoreConnections.Unavailable(exception));
        }
    }

    private List<(CountyPlan Plan, long Position)> Commit(IEnumerable<PendingAppend> appends, List<PendingAppend> taken)
    {
        var plans = new List<(CountyPlan Plan, long Position)>(1);
        foreach (var append in appends)
        {
            if (taken.Count == 0)
                _statements.Begin.Run();
            taken.Add(append);
            var (plan, position) = PlanOf(append.Request.County, plans);
            WriteOne(plan, position, append);
        }

        if (taken.Count == 0)
            return plans;
        foreach (var (plan, position) in plans.Where(p => p.Plan.Count > 0))
        {
            foreach (var (stream, _, after) in plan.MovedStreams)
                _statements.MoveStream(plan.County, stream, after);
            foreach (var year in plan.ClosedYears)
                _statements.CloseYear(plan.County, year);
            foreach (var keyId in plan.ErasedKeys)
                _statements.EraseKey(plan.County, keyId);
            _statements.MoveHead(plan.County, position + plan.Count);
        }

        _statements.Commit.Run();
        return plans;
    }

    private (CountyPlan Plan, long Position) PlanOf(CountyCode county, List<(CountyPlan Plan, long Position)> plans)
    {
        foreach (var known in plans)
        {
            if (known.Plan.County == county)
                return known;
        }

        var plan = new CountyPlan(county);
        plan.KnowClosedYear(_statements.ClosedYear(county));
        plan.KnowFormat(FormatText.Read(_statements.Format()));
        plans.Add((plan, _statements.Head(county)));
        return plans[^1];
    }

    private void WriteOne(CountyPlan plan, long position, PendingAppend append)
    {
        var request = append.Request;
        if (!plan.KnowsRequest(request.Request.Key) && _statements.Request(plan.County, request.Request.Key) is { } remembered)
            plan.KnowRequest(request.Request.Key, remembered);
        foreach (var stream in request.Streams.Select(append => append.Stream).Concat(request.Reads.Select(read => read.Stream)))
        {
            if (!plan.Knows(stream) && _statements.Stream(plan.County, stream.Value) is { } tip)
                plan.KnowStream(stream.Value, tip);
        }

        try
        {
            if (plan.Add(append) is { } winner)
                _statements.Write(plan.County, position, winner);
        }
        catch (AppendRejectedException exception)
        {
            append.Fail(exception);
        }
    }

    private void RollBack()
    {
        try
        {
            if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
                _connection.Run("ROLLBACK");
        }
        catch (SqliteException exception)
        {
            // The next BEGIN fails too, and says so to its callers.
            StorageLog.RollbackFailed(_logger, exception);
        }
    }
}
