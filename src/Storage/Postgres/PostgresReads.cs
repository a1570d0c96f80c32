using System.Data.Common;
using Lianxin.Domain.Ids;
using Lianxin.Ledger;
using Lianxin.Ledger.Entries;
using Lianxin.Storage.Connections;
using Lianxin.Storage.Ledgers;

namespace Lianxin.Storage.Postgres;

/// <summary>
/// The two reads that an activation needs, of its stream and of its key, gathered: when many households wake at once, the round trips would
/// cost more than what is read. Each key is looked up by itself (OFFSET 0, LIMIT), whatever the planner knows of the tables.
/// </summary>
internal sealed class PostgresReads
{
    private const int UnderWay = 3;
    private const int AtOnce = 64;

    private const string StreamPages =
        $"SELECT {LedgerSql.EntryColumns}, u.place FROM unnest(@counties::text[], @streams::text[], @after::bigint[]) WITH ORDINALITY "
        + "AS u (county, stream, after, place), LATERAL (SELECT * FROM ledger_entry e WHERE e.county = u.county AND e.stream_id = u.stream "
        + "AND e.version > u.after ORDER BY e.version LIMIT @take) AS found ORDER BY u.place, version";

    private const string Keys =
        "SELECT wrapped, u.place FROM unnest(@counties::text[], @keys::text[]) WITH ORDINALITY AS u (county, key, place), "
        + "LATERAL (SELECT k.wrapped FROM ledger_key k WHERE k.county = u.county AND k.key_id = u.key OFFSET 0) AS found";

    private readonly StoreConnections _connections;
    private readonly GatheredReads<(StreamId Stream, long After), List<LedgerEntry>> _pages;
    private readonly GatheredReads<(CountyCode County, string Key), byte[]?> _keys;

    /// <param name="connections">Where to read.</param>
    public PostgresReads(StoreConnections connections)
    {
        _connections = connections;
        _pages = new(UnderWay, AtOnce, ReadPagesAsync);
        _keys = new(UnderWay, AtOnce, ReadKeysAsync);
    }

    /// <summary>The first entries of a stream above a version, a page at most.</summary>
    public Task<List<LedgerEntry>> PageAsync(StreamId stream, long after, CancellationToken cancellation) => _pages.ReadAsync((stream, after), cancellation);

    /// <summary>A wrapped key, or null.</summary>
    public Task<byte[]?> KeyAsync(CountyCode county, string key, CancellationToken cancellation) => _keys.ReadAsync((county, key), cancellation);

    private async Task<List<LedgerEntry>[]> ReadPagesAsync(IReadOnlyList<(StreamId Stream, long After)> asked)
    {
        var pages = new List<LedgerEntry>[asked.Count];
        for (var i = 0; i < pages.Length; i++)
            pages[i] = [];
        var text = new SqlText(StreamPages)
            .With("counties", _connections.Dialect.Texts(asked.Select(page => page.Stream.County.Value)))
            .With("streams", _connections.Dialect.Texts(asked.Select(page => page.Stream.Value)))
            .With("after", _connections.Dialect.Numbers(asked.Select(page => page.After)))
            .With("take", (long)SqlLedger.Page);
        foreach (var (place, entry) in await _connections.ListAsync(
            text, row => ReadPlaced(row, asked), CancellationToken.None))
            pages[place].Add(entry);
        return pages;
    }

    private async Task<byte[]?[]> ReadKeysAsync(IReadOnlyList<(CountyCode County, string Key)> asked)
    {
        var keys = new byte[]?[asked.Count];
        var text = new SqlText(Keys)
            .With("counties", _connections.Dialect.Texts(asked.Select(key => key.County.Value)))
            .With("keys", _connections.Dialect.Texts(asked.Select(key => key.Key)));
        foreach (var (wrapped, place) in await _connections.ListAsync(
            text, row => (row.GetFieldValue<byte[]>(0), Place(row.GetInt64(1))), CancellationToken.None))
            keys[place] = wrapped;
        return keys;
    }

    private static (int Place, LedgerEntry Entry) ReadPlaced(DbDataReader row, IReadOnlyList<(StreamId Stream, long After)> asked)
    {
        var place = Place(row.GetInt64(11));
        return (place, LedgerSql.ReadEntry(row, asked[place].Stream.County));
    }

    private static int Place(long ordinality) => (int)ordinality - 1;
}
