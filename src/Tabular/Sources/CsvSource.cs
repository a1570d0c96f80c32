using System.Text;

namespace Lianxin.Tabular.Sources;

/// <summary>Rows of a CSV text.</summary>
internal sealed class CsvSource : IRowSource
{
    private readonly Stream _stream;
    private readonly char _delimiter;

    public CsvSource(Stream stream)
    {
        _stream = stream;
        Encoding = TextEncoding.Detect(stream);
        _delimiter = DetectDelimiter();
    }

    public Encoding Encoding { get; }

    public IReadOnlyList<string> Sheets { get; } = [string.Empty];

    public IEnumerable<IReadOnlyList<Cell>> Rows()
    {
        using var text = OpenText();
        var parser = new CsvParser(text, _delimiter);
        var cells = new List<Cell>();
        while (parser.Read(cells))
            yield return cells;
    }

    public void Dispose()
    {
        // The stream is the caller's.
    }

    private StreamReader OpenText()
    {
        _stream.Position = 0;
        return new StreamReader(_stream, Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
    }

    /// <summary>Excel's "Unicode text" separates by tabs: whichever separator comes first outside quotes is it.</summary>
    private char DetectDelimiter()
    {
        using var text = OpenText();
        var quoted = false;
        for (var left = TabularLimits.CellCharacters; left > 0; left--)
        {
            switch (text.Read())
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\t' when !quoted:
                    return '\t';
                case ',' when !quoted:
                case -1:
                    return ',';
            }
        }

        return ',';
    }
}
