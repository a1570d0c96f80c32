using Lianxin.Tabular.Mapping;
using Lianxin.Tabular.Reading;
using Lianxin.Tabular.Writing;

namespace Lianxin.Tabular.Formats;

/// <summary>How one kind of record stands in a table: its columns, and both directions next to each other.</summary>
/// <typeparam name="T">The record.</typeparam>
public abstract class RecordFormat<T>
    where T : class
{
    private protected RecordFormat(ImportKind kind, params ImmutableArray<Column> columns) => (Kind, Columns) = (kind, columns);

    /// <summary>The kind of file.</summary>
    public ImportKind Kind { get; }

    /// <summary>The columns in the order in which they are written.</summary>
    public ImmutableArray<Column> Columns { get; }

    internal abstract IEnumerable<RowOutcome<T>> Read(TabularReader table, BoundColumns columns);

    internal abstract IEnumerable<RowWriting> Write(T record);
}
