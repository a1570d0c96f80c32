using System.Buffers;
using System.Text;
using Lianxin.Tabular.Texts;

namespace Lianxin.Tabular.Writing;

/// <summary>CSV after RFC 4180, lines ended by LF, quoted only where needed.</summary>
internal sealed class CsvSink(Stream stream, Encoding encoding) : IRowSink
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n\t");
    private readonly StreamWriter _text = new(stream, encoding, bufferSize: 1 << 16, leaveOpen: true);

    public void Write(IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
                _text.Write(',');
            first = false;
            var safe = FormulaGuard.Protect(cell);
            if (safe.AsSpan().ContainsAny(Special))
            {
                _text.Write('"');
                _text.Write(safe.Replace("\"", "\"\"", StringComparison.Ordinal));
                _text.Write('"');
            }
            else
            {
                _text.Write(safe);
            }
        }

        _text.Write('\n');
    }

    public void Dispose() => _text.Dispose();
}
