using Lianxin.Tabular.Mapping;
using Lianxin.Tabular.Reading;
using Lianxin.Tabular.Writing;

namespace Lianxin.Tabular.Formats;

/// <summary>A record that is one row.</summary>
internal abstract class RowFormat<T>(ImportKind kind, params ImmutableArray<Column> columns) : RecordFormat<T>(kind, columns)
    where T : class
{
    internal sealed override IEnumerable<RowOutcome<T>> Read(TabularReader table, BoundColumns columns)
    {
        foreach (var row in table.Rows())
        {
            var errors = new List<RowError>();
            var record = Read(new RowReading(columns, row, errors));
            yield return RowOutcome<T>.Of(record, [row.Number], errors);
        }
    }

    internal sealed override IEnumerable<RowWriting> Write(T record)
    {
        var row = new RowWriting();
        Write(record, row);
        yield return row;
    }

    protected abstract T Read(RowReading row);

    protected abstract void Write(T record, RowWriting row);
}
