using System.Buffers;
using System.Text;
using Lianxin.Tabular.Texts;

namespace Lianxin.Tabular.Sources;

/// <summary>
/// RFC 4180, strictly. Written here because a limit has to hold before memory is taken (a line of a hundred million
/// commas, a quotation mark never closed), and an error has to name the row where the clerk finds it.
/// </summary>
internal sealed class CsvParser(TextReader text, char delimiter)
{
    private const int End = -1;
    private readonly char[] _buffer = new char[1 << 15];
    private readonly SearchValues<char> _stops = SearchValues.Create(delimiter, '"', '\r', '\n');
    private readonly StringBuilder _cell = new();
    private int _at;
    private int _length;

    /// <summary>The row read last; the first is 1.</summary>
    public int Row { get; private set; }

    /// <summary>Reads one record.</summary>
    /// <param name="cells">Receives its cells.</param>
    /// <returns>False at the end of the text.</returns>
    public bool Read(List<Cell> cells)
    {
        cells.Clear();
        if (Peek() == End)
            return false;
        Row++;
        do
        {
            if (cells.Count == TabularLimits.Columns)
                throw Unreadable.TooManyColumns();
            _cell.Clear();
            if (Peek() == '"')
                ReadQuoted();
            else
                ReadPlain();
            cells.Add(new Cell(FormulaGuard.Remove(_cell.ToString())));
        }
        while (Next() == delimiter);
        return true;
    }

    private void ReadPlain()
    {
        while (Peek() != End)
        {
            var run = _buffer.AsSpan(_at, _length - _at);
            var stop = run.IndexOfAny(_stops);
            Append(stop < 0 ? run : run[..stop]);
            if (stop < 0)
                continue;
            if (_buffer[_at] == '"')
                throw Unreadable.QuoteMisplaced(Row);
            return;
        }
    }

    private void ReadQuoted()
    {
        _at++;
        while (Peek() != End)
        {
            var run = _buffer.AsSpan(_at, _length - _at);
            var stop = run.IndexOf('"');
            Append(stop < 0 ? run : run[..stop]);
            if (stop < 0)
                continue;
            _at++;
            var after = Peek();
            if (after == '"')
                Append(_buffer.AsSpan(_at, 1));
            else if (after == End || after == delimiter || after is '\r' or '\n')
                return;
            else
                throw Unreadable.QuoteMisplaced(Row);
        }

        throw Unreadable.QuoteOpen(Row);
    }

    private void Append(ReadOnlySpan<char> run)
    {
        if (_cell.Length + run.Length > TabularLimits.CellCharacters)
            throw Unreadable.CellTooLong(Row);
        _cell.Append(run);
        _at += run.Length;
    }

    private int Next()
    {
        var next = Peek();
        if (next == End)
            return End;
        _at++;
        if (next == '\r' && Peek() == '\n')
            _at++;
        return next;
    }

    private int Peek()
    {
        if (_at < _length)
            return _buffer[_at];
        _at = 0;
        _length = text.Read(_buffer, 0, _buffer.Length);
        return _length == 0 ? End : _buffer[0];
    }
}
