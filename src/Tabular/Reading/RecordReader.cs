using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Mapping;

namespace Lianxin.Tabular.Reading;

/// <summary>Reads a table's rows as records of one kind.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class RecordReader<T>
    where T : class
{
    private readonly TabularReader _table;
    private readonly RecordFormat<T> _format;
    private readonly BoundColumns _columns;

    /// <summary>Finds the columns.</summary>
    /// <param name="table">The file; not disposed here.</param>
    /// <param name="format">The kind, one of <see cref="RecordFormats"/>.</param>
    /// <param name="mapping">A saved mapping of that kind, or null for the usual headers.</param>
    /// <exception cref="TabularException">A required column is missing, two stand for one, or the mapping is of another kind.</exception>
    public RecordReader(TabularReader table, RecordFormat<T> format, ColumnMapping? mapping = null)
    {
        mapping ??= ColumnMapping.Default(format.Kind);
        if (mapping.Kind != format.Kind)
            throw Unreadable.BadMapping();
        (_table, _format) = (table, format);
        _columns = mapping.Bind(table.Headers);
    }

    /// <summary>Columns of the file that are not read.</summary>
    public ImmutableArray<ColumnWarning> Warnings => _columns.Warnings;

    /// <summary>
    /// Reads all records, as a stream: always the same ones in the same order, so that an import resumes by count.
    /// </summary>
    /// <returns>One outcome a record.</returns>
    /// <exception cref="TabularException">While enumerating: the file can't be read on.</exception>
    public IEnumerable<RowOutcome<T>> Outcomes() => _format.Read(_table, _columns);

    /// <summary>Says where in the file a record is that the registry's rules refused.</summary>
    /// <param name="outcome">The record's outcome.</param>
    /// <param name="refusal">The refusal; its field names the cell, <c>members[i].</c> the row.</param>
    /// <returns>The error as a row's own.</returns>
    public RowError Locate(RowOutcome<T> outcome, Refusal refusal) => RefusalPlace.Locate(_format.Columns, _columns, outcome.Rows, refusal);
}
