using Lianxin.Tabular.Sources;
using Lianxin.Tabular.Texts;

namespace Lianxin.Tabular;

/// <summary>
/// Reads one table of a file: the header, then rows as a stream. Rows may be enumerated again from the start. What can't
/// be read throws <see cref="TabularException"/>, on opening or while rows are read, and nothing else does.
/// </summary>
public sealed class TabularReader : IDisposable
{
    private readonly IRowSource _source;
    private readonly int _headerRow;
    private readonly int _columns;

    private TabularReader(IRowSource source, FileFormat format, string encoding)
    {
        (_source, Format, EncodingName) = (source, format, encoding);
        (_headerRow, Headers) = FindHeader();
        _columns = Headers.Length;
    }

    /// <summary>What the file is.</summary>
    public FileFormat Format { get; }

    /// <summary>The text's encoding, such as <c>utf-8</c> or <c>gb18030</c>; empty for a workbook.</summary>
    public string EncodingName { get; }

    /// <summary>The workbook's visible sheets; one empty name for CSV.</summary>
    public IReadOnlyList<string> Sheets => _source.Sheets;

    /// <summary>The header as the file has it, trimmed; empty where a column has none.</summary>
    public ImmutableArray<string> Headers { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="stream">
    /// The bytes; not closed here. One that can't seek is first read into memory — never into a temporary file, because it
    /// holds residents' particulars in clear.
    /// </param>
    /// <param name="declared">What the file is said to be; refused when it is something else.</param>
    /// <param name="sheet">The sheet to read; null for the first visible one.</param>
    /// <returns>The reader.</returns>
    public static TabularReader Open(Stream stream, FileFormat declared = FileFormat.Unspecified, string? sheet = null)
    {
        var bytes = FileBytes.Seekable(stream);
        var format = FileBytes.FormatOf(bytes);
        if (declared != FileFormat.Unspecified && declared != format)
            throw Unreadable.Mismatch(declared, format);
        if (format == FileFormat.Xlsx)
            return new TabularReader(new XlsxSource(bytes, sheet), format, string.Empty);
        var csv = new CsvSource(bytes);
        return new TabularReader(csv, format, csv.Encoding.WebName);
    }

    /// <summary>The rows below the header, blank ones left out.</summary>
    /// <returns>A stream of rows.</returns>
    public IEnumerable<TabularRow> Rows()
    {
        var number = 0;
        foreach (var cells in _source.Rows())
        {
            if (++number <= _headerRow || cells.All(cell => cell.IsBlank))
                continue;
            var row = new Cell[_columns];
            for (var column = 0; column < _columns; column++)
                row[column] = column < cells.Count ? cells[column] : Cell.Empty;
            yield return new TabularRow(number, row, cells.Skip(_columns).Any(cell => !cell.IsBlank));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    /// <summary>The header is the first row with two filled cells: above it county tables often have a title.</summary>
    private (int Row, ImmutableArray<string> Headers) FindHeader()
    {
        var number = 0;
        foreach (var cells in _source.Rows().Take(TabularLimits.HeaderSearchRows))
        {
            number++;
            if (cells.Count(cell => !cell.IsBlank) < 2)
                continue;
            var headers = cells.Select(cell => cell.Text.Trim()).ToList();
            var used = headers.FindLastIndex(header => header.Length > 0) + 1;
            var seen = new Dictionary<string, int>();
            for (var column = 0; column < used; column++)
            {
                var key = CellText.Header(headers[column]);
                if (key.Length > 0 && !seen.TryAdd(key, column))
                    throw Unreadable.DuplicateHeader(seen[key] + 1, column + 1);
            }

            return (number, [.. headers.Take(used)]);
        }

        throw Unreadable.NoHeader();
    }
}
