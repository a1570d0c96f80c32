using Lianxin.Domain.Ids;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;
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
    private readonly PostgresReads _reads;

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
        _reads = new PostgresReads(queries);
        News = signals;
        _writer = new PostgresLedgerWriter(appends, options, signals, meters, logger);
    }

    public ICommitNews News { get; }

    public override ValueTask<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancellation = default) =>
        _writer.AppendAsync(request, cancellation);

    public override async ValueTask<ReadOnlyMemory<byte>?> FindKeyAsync(CountyCode county, string keyId, CancellationToken cancellation = default) =>
        await _reads.KeyAsync(county, keyId, cancellation) is { } wrapped ? wrapped : default(ReadOnlyMemory<byte>?);

    protected override async ValueTask<IReadOnlyList<LedgerEntry>> ReadPageAsync(StreamId stream, long afterVersion, CancellationToken cancellation) =>
        await _reads.PageAsync(stream, afterVersion, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _meters.Dispose();
    }
}
