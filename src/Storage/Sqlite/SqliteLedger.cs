using Lianxin.Ledger.Appends;
using Lianxin.Storage.Ledgers;
using Microsoft.Extensions.Logging;

namespace Lianxin.Storage.Sqlite;

/// <summary>The ledger of a data directory.</summary>
internal sealed class SqliteLedger : SqlLedger, IAsyncDisposable
{
    private readonly SqliteFile _file;
    private readonly LedgerMeters _meters;

    public SqliteLedger(SqliteFile file, WriterOptions options, TimeProvider time, LedgerMeters meters, ILogger<SqliteLedger> logger)
        : this(file, options, new CommitSignals(time, options.Poll), meters, logger)
    {
    }

    private SqliteLedger(SqliteFile file, WriterOptions options, CommitSignals signals, LedgerMeters meters, ILogger logger)
        : base(file, signals)
    {
        _file = file;
        _meters = meters;
        Writer = new SqliteLedgerWriter(file, options, signals, meters, logger);
    }

    public SqliteLedgerWriter Writer { get; }

    public override ValueTask<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancellation = default) =>
        Writer.AppendAsync(request, cancellation);

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        _meters.Dispose();
        _file.Release();
    }
}
