using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Lianxin.Domain.Ids;
using Lianxin.Ledger;
using Lianxin.Ledger.Queries;
using Lianxin.Storage.Connections;
using Lianxin.Storage.Tables;

namespace Lianxin.Storage.Queries;

/// <summary>Reads the read models and stream heads out; a rebuild is each store's own.</summary>
internal abstract class SqlProjectionStore(StoreConnections connections) : IProjectionStore
{
    public abstract ValueTask RebuildAsync(
        CountyCode county, IAsyncEnumerable<RebuiltStream> streams, CancellationToken cancellation = default);

    public async IAsyncEnumerable<string> DumpAsync(CountyCode county, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var table in ReadModel.All)
        {
            var columns = string.Join(", ", table.StoreColumns.Skip(1).Concat(table.Columns.Select(c => c.Name)));
            var sql = new SqlText($"SELECT {columns} FROM {table.Name} WHERE county = @county ORDER BY {string.Join(", ", table.KeyColumns)}")
                .With("county", county.Value);
            await foreach (var line in connections.StreamAsync(sql, r => Line(table, r), cancellation))
                yield return line;
        }
    }

    public IAsyncEnumerable<StreamHead> StreamsAsync(CountyCode county, CancellationToken cancellation = default) =>
        connections.StreamAsync(
            new SqlText("SELECT stream_id, kind, version, head_hash FROM ledger_stream WHERE county = @county ORDER BY stream_id")
                .With("county", county.Value),
            r => new StreamHead(StreamId.FromStored(county, r.GetString(0)), r.GetString(1), r.GetInt64(2), r.GetFieldValue<byte[]>(3)),
            cancellation);

    private static string Line(RecordTable table, DbDataReader reader)
    {
        var line = new StringBuilder(table.Name);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            line.Append(' ').Append(reader.GetName(i)).Append('=');
            if (reader.IsDBNull(i))
                line.Append('-');
            else if (reader.GetValue(i) is string text)
                line.Append('"').Append(text).Append('"');
            else
                line.Append(reader.GetInt64(i).ToString(CultureInfo.InvariantCulture));
        }

        return line.ToString();
    }
}
