using System.Data.Common;
using Lianxin.Domain.Rows;

namespace Lianxin.Storage.Tables;

/// <summary>The table of one kind of row: key is the first column within the county; the owning stream is noted.</summary>
public abstract class ProjectionTable : RecordTable
{
    private protected ProjectionTable(Type type)
        : base(type)
    {
        Key = Columns[0];
        StoreColumns = ["county", "stream_id"];
        KeyColumns = ["county", Key.Name];
        var updates = Columns.Skip(1).Select(c => c.Name).Prepend("stream_id").Select(c => $"{c} = excluded.{c}");
        OnConflict = $"ON CONFLICT (county, {Key.Name}) DO UPDATE SET {string.Join(", ", updates)}";
    }

    /// <summary>The first column: the row's key within its county.</summary>
    public TableColumn Key { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> StoreColumns { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> KeyColumns { get; }

    internal string OnConflict { get; }
}

/// <summary>The table of one kind of row.</summary>
/// <typeparam name="TRow">The row's record.</typeparam>
public sealed class ProjectionTable<TRow> : ProjectionTable
    where TRow : class, IProjectionRow
{
    private readonly Func<DbDataReader, int, TRow> _read;

    internal ProjectionTable()
        : base(typeof(TRow)) => _read = Reader<TRow>();

    internal TRow Read(DbDataReader reader, int offset) => _read(reader, offset);
}
