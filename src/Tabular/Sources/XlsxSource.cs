using System.Globalization;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Lianxin.Tabular.Sources;

/// <summary>Rows of one sheet of a workbook: the one named, else the first visible one.</summary>
internal sealed class XlsxSource : IRowSource
{
    private readonly IExcelDataReader _workbook;
    private readonly string _sheet;
    private readonly HashSet<(int Row, int Column)> _errors;

    // The reader's own settings name a Windows code page, also for workbooks that are all UTF-8.
    static XlsxSource() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public XlsxSource(Stream stream, string? sheet)
    {
        _workbook = Guarded(() =>
        {
            WorkbookGate.Check(stream);
            return ExcelReaderFactory.CreateOpenXmlReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
        });
        Sheets = Guarded(ReadSheets);
        _sheet = sheet ?? (Sheets.Count > 0 ? Sheets[0] : throw Unreadable.NoSheet(string.Empty));
        if (!Sheets.Contains(_sheet))
            throw Unreadable.NoSheet(_sheet);
        _errors = Guarded(() => FormulaErrors.Find(stream, _sheet));
    }

    public IReadOnlyList<string> Sheets { get; }

    public IEnumerable<IReadOnlyList<Cell>> Rows()
    {
        Guarded(FindSheet);
        var cells = new List<Cell>();
        for (var row = 1; Guarded(() => Read(cells, row)); row++)
            yield return cells;
    }

    public void Dispose() => _workbook.Dispose();

    private List<string> ReadSheets()
    {
        var names = new List<string>();
        do
        {
            if (_workbook.VisibleState == "visible")
                names.Add(_workbook.Name);
        }
        while (_workbook.NextResult());
        return names;
    }

    private bool FindSheet()
    {
        _workbook.Reset();
        while (_workbook.Name != _sheet && _workbook.NextResult())
        {
        }

        // The library makes room for every row as wide as the widest: a cell that no spreadsheet has would take the memory.
        return _workbook.FieldCount <= TabularLimits.WorksheetColumns ? true : throw Unreadable.TooManyColumns();
    }

    private bool Read(List<Cell> cells, int row)
    {
        cells.Clear();
        if (!_workbook.Read())
            return false;
        if (row > TabularLimits.WorksheetRows)
            throw Unreadable.TooManyRows();

        // A format left on a far column makes the sheet thousands of columns wide; beyond the limit only a header matters.
        var width = row <= TabularLimits.HeaderSearchRows ? _workbook.FieldCount : Math.Min(_workbook.FieldCount, TabularLimits.Columns);
        for (var column = 0; column < width; column++)
        {
            var cell = _errors.Contains((row, column)) ? new Cell(string.Empty, CellKind.Error) : CellAt(column);
            if (cell.IsBlank)
                continue;
            if (column >= TabularLimits.Columns)
                throw Unreadable.TooManyColumns();
            if (cell.Text.Length > TabularLimits.CellCharacters)
                throw Unreadable.CellTooLong(row);
            while (cells.Count < column)
                cells.Add(Cell.Empty);
            cells.Add(cell);
        }

        return true;
    }

    private Cell CellAt(int column)
    {
        return _workbook.GetValue(column) switch
        {
            null => Cell.Empty,
            string text => new Cell(text),
            bool truth => new Cell(truth ? "Y" : "N"),
            DateTime time => new Cell(time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellKind.Day),
            double number => Number(number),
            IFormattable other => new Cell(other.ToString(null, CultureInfo.InvariantCulture), CellKind.Number),
            var other => new Cell(other.ToString() ?? string.Empty),
        };
    }

    private static Cell Number(double number)
    {
        if (!double.IsFinite(number) || Math.Abs(number) >= Math.Pow(10, TabularLimits.NumberDigits))
            return new Cell(number.ToString("R", CultureInfo.InvariantCulture), CellKind.RoundedNumber);
        return new Cell(((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture), CellKind.Number);
    }

    /// <summary>The library throws many kinds on a damaged workbook; failures of the stream itself pass through.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is ExcelReaderException or XmlException or InvalidDataException or EndOfStreamException
            or FormatException or OverflowException or ArgumentException or InvalidOperationException or NotSupportedException
            or IndexOutOfRangeException or NullReferenceException or InvalidCastException or KeyNotFoundException)
        {
            throw Unreadable.BrokenWorkbook(e);
        }
    }
}
