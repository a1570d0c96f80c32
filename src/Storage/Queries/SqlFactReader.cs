using Lianxin.Domain.Facts;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Queries;
using Lianxin.Storage.Connections;
using Lianxin.Storage.Tables;

namespace Lianxin.Storage.Queries;

/// <summary>Reads facts by plain queries.</summary>
internal class SqlFactReader(StoreConnections connections) : IFactReader
{
    // Each arm names the facts that credit or name a cadre; the last one is the cadre's own stream.
    private const string OfCadre =
        "SELECT position FROM ("
        + "SELECT position FROM visit_fact WHERE county = @county AND cadre_id = @cadre AND position < @before UNION "
        + "SELECT position FROM measure_fact WHERE county = @county AND cadre_id = @cadre AND position < @before UNION "
        + "SELECT position FROM effect_fact WHERE county = @county AND handler_cadre_id = @cadre AND position < @before UNION "
        + "SELECT position FROM effect_fact WHERE county = @county AND taker_cadre_id = @cadre AND position < @before UNION "
        + "SELECT position FROM ledger_entry WHERE county = @county AND stream_id = @cadre AND position < @before) AS named "
        + "ORDER BY position DESC LIMIT @take";

    public IAsyncEnumerable<Recorded<TFact>> ReadAsync<TFact>(CountyCode county, long upTo, CancellationToken cancellation = default)
        where TFact : class, IFact
    {
        var table = ReadModel.FactsOf<TFact>();
        return connections.StreamAsync(
            new SqlText(
                $"SELECT position, ordinal, sign, {table.ColumnList} FROM {table.Name} WHERE county = @county AND position <= @upTo ORDER BY position, ordinal")
                .With("county", county.Value).With("upTo", upTo),
            r => new Recorded<TFact>(r.GetInt64(0), r.GetInt32(1), r.GetInt32(2), table.Read(r, 3)),
            cancellation);
    }

    public virtual async Task ScanAsync(CountyCode county, long upTo, FactScan scan, CancellationToken cancellation = default)
    {
        var text = new SqlText(SelectOf(scan, "@county", "@upTo")).With("county", county.Value).With("upTo", upTo);
        await connections.ReadAsync(
            text,
            async reader =>
            {
                var cursor = new ReaderCursor(reader);
                for (; await reader.ReadAsync(cancellation); cursor.Count++)
                    scan.Take(cursor);
                return cursor.Count;
            },
            cancellation);
    }

    public async ValueTask<IReadOnlyList<long>> PositionsOfCadreAsync(
        CountyCode county, CadreId cadre, long before, int limit, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1_000);
        return await connections.ListAsync(
            new SqlText(OfCadre)
                .With("county", county.Value).With("cadre", cadre.Value).With("before", before).With("take", limit),
            r => r.GetInt64(0),
            cancellation);
    }

    /// <summary>A scan's query: position, ordinal and sign come before its columns.</summary>
    protected static string SelectOf(FactScan scan, string county, string upTo)
    {
        var table = ReadModel.FactsOf(scan.Fact);
        return $"SELECT position, ordinal, sign, {string.Join(", ", table.ColumnsOf(scan.Columns).Select(column => column.Name))} "
            + $"FROM {table.Name} WHERE county = {county} AND position <= {upTo}";
    }
}
