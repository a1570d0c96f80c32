namespace Lianxin.Tabular.Writing;

/// <summary>A cell of a workbook: a text, which no spreadsheet runs as a formula whatever it begins with, a figure, or nothing.</summary>
/// <param name="Text">The text; empty beside a figure.</param>
/// <param name="Figure">The figure, or null.</param>
public readonly record struct SheetCell(string Text, decimal? Figure)
{
    public static implicit operator SheetCell(string text) => new(text, null);

    public static implicit operator SheetCell(decimal? figure) => new(string.Empty, figure);

    public static implicit operator SheetCell(long figure) => new(string.Empty, figure);
}
