using System.Runtime.CompilerServices;
using Lianxin.Domain.Ids;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;
using Lianxin.Storage.Connections;

namespace Lianxin.Storage.Ledgers;

/// <summary>The reading half of a ledger, one SQL for both stores; how appends are grouped and committed is each store's own.</summary>
internal abstract class SqlLedger(StoreConnections connections, CommitSignals signals) : ILedger
{
    /// <summary>Entries of one stream read at once.</summary>
    internal const int Page = 1_000;

    private const int MaxRead = 10_000;

    public abstract ValueTask<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancellation = default);

    public ValueTask<RememberedRequest?> FindRequestAsync(CountyCode county, string key, CancellationToken cancellation = default) =>
        FirstAsync(
            new SqlText("SELECT body_hash, result, position FROM ledger_request WHERE county = @county AND request_key = @key")
                .With("county", county.Value).With("key", key),
            r => new RememberedRequest(r.GetString(0), r.GetFieldValue<byte[]>(1), r.GetInt64(2)),
            cancellation);

    public async IAsyncEnumerable<LedgerEntry> ReadStreamAsync(
        StreamId stream, long afterVersion = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (true)
        {
            // Pages, so that no connection is held while the caller folds.
            var page = await ReadPageAsync(stream, afterVersion, cancellation);
            foreach (var entry in page)
                yield return entry;
            if (page.Count < Page)
                yield break;
            afterVersion = page[^1].Version;
        }
    }

    public async ValueTask<IReadOnlyList<LedgerEntry>> ReadStreamsAsync(
        CountyCode county, IReadOnlyCollection<StreamId> streams, CancellationToken cancellation = default)
    {
        var among = connections.Dialect.AnyOf("stream_id", "@streams");
        return await connections.ListAsync(
            new SqlText($"SELECT {LedgerSql.EntryColumns} FROM ledger_entry WHERE county = @county AND {among} ORDER BY stream_id, version")
                .With("county", county.Value).With("streams", connections.Dialect.Texts(streams.Select(stream => stream.Value))),
            r => LedgerSql.ReadEntry(r, county),
            cancellation);
    }

    public async ValueTask<IReadOnlyList<LedgerEntry>> ReadCountyAsync(
        CountyCode county, long afterPosition, int limit, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxRead);
        return await connections.ListAsync(
            new SqlText($"SELECT {LedgerSql.EntryColumns} FROM ledger_entry WHERE county = @county AND position > @after ORDER BY position LIMIT @take")
                .With("county", county.Value).With("after", afterPosition).With("take", limit),
            r => LedgerSql.ReadEntry(r, county),
            cancellation);
    }

    public async ValueTask<IReadOnlyList<LedgerEntry>> ReadPositionsAsync(
        CountyCode county, IReadOnlyCollection<long> positions, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(positions.Count, MaxRead);
        var among = connections.Dialect.AnyOf("position", "@positions");
        return await connections.ListAsync(
            new SqlText($"SELECT {LedgerSql.EntryColumns} FROM ledger_entry WHERE county = @county AND {among} ORDER BY position")
                .With("county", county.Value).With("positions", connections.Dialect.Numbers(positions)),
            r => LedgerSql.ReadEntry(r, county),
            cancellation);
    }

    public async ValueTask<long> HeadAsync(CountyCode county, CancellationToken cancellation = default)
    {
        var head = await FirstAsync(
            new SqlText("SELECT position FROM ledger_head WHERE county = @county").With("county", county.Value),
            r => (object)r.GetInt64(0),
            cancellation);
        return (long?)head ?? 0;
    }

    public async ValueTask<IReadOnlyList<CountyCode>> CountiesAsync(CancellationToken cancellation = default) =>
        await connections.ListAsync(
            new SqlText("SELECT county FROM ledger_head WHERE position > 0 ORDER BY county"),
            r => CountyCode.Parse(r.GetString(0)),
            cancellation);

    public ValueTask WaitForCommitAsync(CountyCode county, long beyond, CancellationToken cancellation = default) =>
        signals.WaitAsync(county, beyond, cancellation);

    public virtual async ValueTask<ReadOnlyMemory<byte>?> FindKeyAsync(CountyCode county, string keyId, CancellationToken cancellation = default)
    {
        var wrapped = await FirstAsync(
            new SqlText("SELECT wrapped FROM ledger_key WHERE county = @county AND key_id = @key")
                .With("county", county.Value).With("key", keyId),
            r => r.GetFieldValue<byte[]>(0),
            cancellation);
        return wrapped is null ? default(ReadOnlyMemory<byte>?) : wrapped;
    }

    public async ValueTask<IReadOnlyList<WrappedKey>> FindKeysAsync(
        CountyCode county, IReadOnlyCollection<string> keyIds, CancellationToken cancellation = default)
    {
        var among = connections.Dialect.AnyOf("key_id", "@keys");
        return await connections.ListAsync(
            new SqlText($"SELECT key_id, wrapped FROM ledger_key WHERE county = @county AND {among}")
                .With("county", county.Value).With("keys", connections.Dialect.Texts(keyIds)),
            r => new WrappedKey(r.GetString(0), r.GetFieldValue<byte[]>(1)),
            cancellation);
    }

    /// <summary>The first entries of a stream above a version, <see cref="Page"/> at most.</summary>
    protected virtual async ValueTask<IReadOnlyList<LedgerEntry>> ReadPageAsync(StreamId stream, long afterVersion, CancellationToken cancellation)
    {
        const string sql = $"SELECT {LedgerSql.EntryColumns} FROM ledger_entry "
            + "WHERE county = @county AND stream_id = @stream AND version > @after ORDER BY version LIMIT @take";
        return await connections.ListAsync(
            new SqlText(sql).With("county", stream.County.Value).With("stream", stream.Value).With("after", afterVersion).With("take", Page),
            r => LedgerSql.ReadEntry(r, stream.County),
            cancellation);
    }

    private async ValueTask<T?> FirstAsync<T>(SqlText sql, Func<System.Data.Common.DbDataReader, T> read, CancellationToken cancellation)
        where T : class
    {
        var list = await connections.ListAsync(sql, read, cancellation);
        return list.Count == 0 ? null : list[0];
    }
}
