using System.Globalization;

namespace Lianxin.Generator.Tests;

/// <summary>One row; cells by their Chinese header.</summary>
internal sealed class CsvRow(Dictionary<string, int> columns, string[] cells)
{
    public string this[string column] => cells[columns[column]];

    public string[] List(string column) => this[column].Length == 0 ? [] : this[column].Split(';');

    public DateOnly Day(string column) => DateOnly.ParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public DateOnly? DayOrNone(string column) => this[column].Length == 0 ? null : Day(column);

    public override string ToString() => string.Join(',', cells);
}
