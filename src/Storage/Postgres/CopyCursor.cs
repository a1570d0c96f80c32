using System.Buffers.Binary;
using Lianxin.Domain.Facts;

namespace Lianxin.Storage.Postgres;

/// <summary>
/// The fact at which a binary COPY stands, behind position, ordinal and sign. Its format is PostgreSQL's manual's, chapter COPY: a header,
/// then rows of a 16-bit count of fields and each field's 32-bit length and bytes, −1 for null, and −1 for a count at the end.
/// </summary>
internal sealed class CopyCursor : FactCursor
{
    private const int Columns = 3;
    private const int HeaderBytes = 19;
    private const int MostFields = 64;

    private readonly int[] _starts = new int[MostFields];
    private readonly int[] _lengths = new int[MostFields];
    private byte[] _buffer = new byte[1 << 16];
    private int _read;
    private int _at;
    private bool _ended;

    public override long Position => BinaryPrimitives.ReadInt64BigEndian(Field(0));

    public override int Ordinal => BinaryPrimitives.ReadInt32BigEndian(Field(1));

    public override int Sign => BinaryPrimitives.ReadInt32BigEndian(Field(2));

    public override ReadOnlySpan<byte> Text(int column) => Field(Columns + column);

    public override int Number(int column, int missing = 0) =>
        _lengths[Columns + column] < 0 ? missing : BinaryPrimitives.ReadInt32BigEndian(Field(Columns + column));

    /// <summary>Runs through a COPY to its end.</summary>
    /// <param name="copy">What it sends.</param>
    /// <param name="take">Called for each fact, with this.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="EndOfStreamException">It ended within a row.</exception>
    public async Task RunAsync(Stream copy, Action<FactCursor> take, CancellationToken cancellation)
    {
        while (_read < HeaderBytes)
            await FillAsync(copy, cancellation);

        // The header's last word says how long its extension is; there is none yet.
        _at = HeaderBytes + BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(HeaderBytes - sizeof(int)));
        while (true)
        {
            while (TryRow())
                take(this);
            if (_ended)
                return;
            await FillAsync(copy, cancellation);
        }
    }

    /// <summary>Goes to the next row if the whole of it has been read.</summary>
    private bool TryRow()
    {
        var left = _buffer.AsSpan(0, _read);
        if (_ended || _at + sizeof(short) > _read)
            return false;
        var fields = BinaryPrimitives.ReadInt16BigEndian(left[_at..]);
        if (fields < 0)
        {
            _ended = true;
            return false;
        }

        var at = _at + sizeof(short);
        for (var field = 0; field < fields; field++)
        {
            if (at + sizeof(int) > _read)
                return false;
            var length = BinaryPrimitives.ReadInt32BigEndian(left[at..]);
            at += sizeof(int);
            (_starts[field], _lengths[field]) = (at, length);
            at += Math.Max(0, length);
        }

        if (at > _read)
            return false;
        _at = at;
        return true;
    }

    private async ValueTask FillAsync(Stream copy, CancellationToken cancellation)
    {
        if (_at > 0)
        {
            _buffer.AsSpan(_at, _read - _at).CopyTo(_buffer);
            (_read, _at) = (_read - _at, 0);
        }

        if (_read == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        var more = await copy.ReadAsync(_buffer.AsMemory(_read), cancellation);
        _read += more > 0 ? more : throw new EndOfStreamException("a COPY ended within a row");
    }

    private ReadOnlySpan<byte> Field(int field) => _lengths[field] < 0 ? default : _buffer.AsSpan(_starts[field], _lengths[field]);
}
