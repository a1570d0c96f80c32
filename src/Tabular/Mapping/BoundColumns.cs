namespace Lianxin.Tabular.Mapping;

/// <summary>Where a file has the columns of its kind.</summary>
public sealed class BoundColumns
{
    private readonly Dictionary<string, int> _positions;
    private readonly Dictionary<string, string> _headers;

    internal BoundColumns(IEnumerable<Column> columns, IReadOnlyList<string> headers, Dictionary<string, int> positions, ImmutableArray<ColumnWarning> warnings)
    {
        _positions = positions;
        _headers = columns.ToDictionary(
            column => column.Name, column => positions.TryGetValue(column.Name, out var at) ? headers[at] : column.Header);
        Warnings = warnings;
    }

    /// <summary>Columns of the file that are not read.</summary>
    public ImmutableArray<ColumnWarning> Warnings { get; }

    /// <summary>The header as the file has it, or the usual one where the file lacks the column.</summary>
    /// <param name="name">Canonical name.</param>
    /// <returns>The header.</returns>
    public string HeaderOf(string name) => _headers[name];

    internal Cell CellOf(TabularRow row, string name) => _positions.TryGetValue(name, out var at) ? row.Cells[at] : Cell.Empty;
}
