using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Storage.Connections;
using Lianxin.Storage.Ledgers;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Lianxin.Storage.Postgres;

/// <summary>The ledger in PostgreSQL, one writer per process.</summary>
internal sealed class PostgresLedger : SqlLedger, IAsyncDisposable
{
    private readonly PostgresLedgerWriter _writer;
    private readonly LedgerMeters _meters;

    public PostgresLedger(
        NpgsqlDataSource appends, StoreConnections queries, WriterOptions options, TimeProvider time, LedgerMeters meters, ILogger<PostgresLedger> logger)
        : this(appends, queries, options, new CommitSignals(time, options.Poll), meters, logger)
    {
    }

    private PostgresLedger(
        NpgsqlDataSource appends, StoreConnections queries, WriterOptions options, CommitSignals signals, LedgerMeters meters, ILogger logger)
        : base(queries, signals)
    {
        _meters = meters;
        News = signals;
        _writer = new PostgresLedgerWriter(appends, options, signals, meters, logger);
    }

    public ICommitNews News { get; }

    public override ValueTask<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancellation = default) =>
        _writer.AppendAsync(request, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _meters.Dispose();
    }
}
