namespace Lianxin.Tabular.Writing;

/// <summary>A workbook of one sheet of texts, every column in the text format.</summary>
internal sealed class XlsxSink : IRowSink
{
    private readonly WorkbookWriter _book;
    private readonly SheetWriter _sheet;

    public XlsxSink(Stream stream)
    {
        _book = new WorkbookWriter(stream);
        _sheet = _book.Sheet("Sheet1");
    }

    public void Write(IEnumerable<string> cells) => _sheet.Write(cells.Select(cell => (SheetCell)cell));

    public void Dispose() => _book.Dispose();
}
