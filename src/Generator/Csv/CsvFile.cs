using System.Text;

namespace Lianxin.Generator.Csv;

/// <summary>Writes rows as RFC 4180 with LF and without a byte-order mark; never holds more than its buffer.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly StreamWriter _writer;

    public CsvFile(string directory, string name, params string[] header)
    {
        var stream = new FileStream(Path.Combine(directory, name), FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        _writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        Write(header);
        Rows = 0;
    }

    /// <summary>Rows written, the header not counted.</summary>
    public int Rows { get; private set; }

    public void Write(params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                _writer.Write(',');
            WriteCell(cells[i]);
        }

        _writer.WriteLine();
        Rows++;
    }

    public void Dispose() => _writer.Dispose();

    private void WriteCell(string? cell)
    {
        if (cell is null)
            return;
        if (cell.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            _writer.Write(cell);
            return;
        }

        _writer.Write('"');
        _writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        _writer.Write('"');
    }
}
