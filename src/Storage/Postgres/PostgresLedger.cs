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

    public PostgresLedger(
        NpgsqlDataSource appends, StoreConnections queries, WriterOptions options, TimeProvider time, ILogger<PostgresLedger> logger)
        : this(appends, queries, options, new CommitSignals(time, options.Poll), logger)
    {
    }

    private PostgresLedger(
        NpgsqlDataSource appends, StoreConnections queries, WriterOptions options, CommitSignals signals, ILogger logger)
        : base(queries, signals) =>
        _writer = new PostgresLedgerWriter(appends, options, signals, logger);

    public override ValueTask<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancellation = default) =>
        _writer.AppendAsync(request, cancellation);

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}
