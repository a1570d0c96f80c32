using System.Globalization;
using Lianxin.Tabular.Mapping;
using Lianxin.Tabular.Texts;

namespace Lianxin.Tabular.Writing;

/// <summary>A row to be written; what isn't set stays empty.</summary>
internal sealed class RowWriting
{
    private readonly Dictionary<string, string> _cells = [];

    public RowWriting Set(string column, string text)
    {
        _cells[column] = text;
        return this;
    }

    public RowWriting Set(string column, DateOnly? day) => Set(column, DayText.Write(day));

    public RowWriting Set(string column, long? number) => Set(column, number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty);

    public RowWriting Set(string column, IEnumerable<string> list) => Set(column, string.Join(';', list));

    public RowWriting Set<T>(string column, T value)
        where T : struct, Enum => Set(column, ValueText.CodeOf(value));

    public RowWriting Set<T>(string column, IEnumerable<T> list)
        where T : struct, Enum => Set(column, list.Select(ValueText.CodeOf));

    public IEnumerable<string> Cells(IEnumerable<Column> columns) => columns.Select(column => _cells.GetValueOrDefault(column.Name, string.Empty));
}
