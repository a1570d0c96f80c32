namespace Lianxin.Grains.Files;

/// <summary>Reads chunks in memory as one stream that can seek, without joining them.</summary>
internal sealed class ChunkStream : Stream
{
    private readonly byte[][] _chunks;
    private readonly long[] _starts;
    private long _position;

    /// <summary>A stream over chunks.</summary>
    /// <param name="chunks">The chunks in order, of any lengths.</param>
    public ChunkStream(byte[][] chunks)
    {
        _chunks = chunks;
        _starts = new long[chunks.Length + 1];
        for (var index = 0; index < chunks.Length; index++)
            _starts[index + 1] = _starts[index] + chunks[index].Length;
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _starts[^1];

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position >= Length || buffer.IsEmpty)
            return 0;
        var found = Array.BinarySearch(_starts, _position);
        var at = found >= 0 ? found : ~found - 1;
        while (_chunks[at].Length == 0)
            at++;
        var source = _chunks[at].AsSpan((int)(_position - _starts[at]));
        var count = Math.Min(source.Length, buffer.Length);
        source[..count].CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
