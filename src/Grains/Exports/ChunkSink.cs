using Lianxin.Domain.Ids;
using Lianxin.Grains.Files;

namespace Lianxin.Grains.Exports;

/// <summary>
/// Takes a file as it is written, in chunks. Writers write without waiting, so whole chunks queue here until
/// <see cref="DrainAsync"/> stores them.
/// </summary>
internal sealed class ChunkSink(SealedFiles files, UploadId file) : Stream
{
    private readonly Queue<byte[]> _whole = new();
    private byte[] _open = new byte[SealedFiles.ChunkBytes];
    private int _used;
    private int _stored;
    private long _length;

    /// <summary>Chunks stored.</summary>
    public int Chunks => _stored;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <summary>Stores what is whole, and with <paramref name="last"/> the rest.</summary>
    /// <param name="last">Whether the file is written to its end.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>False when the file grows beyond what is allowed.</returns>
    public async ValueTask<bool> DrainAsync(bool last, CancellationToken cancellation)
    {
        if (last && _used > 0)
            _whole.Enqueue(_open[.._used]);
        if (last)
            _used = 0;
        while (_whole.TryDequeue(out var chunk))
        {
            if (_stored == SealedFiles.MostChunks)
                return false;
            await files.WriteAsync(file, _stored++, chunk, cancellation);
        }

        return true;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _length += buffer.Length;
        while (!buffer.IsEmpty)
        {
            var count = Math.Min(buffer.Length, _open.Length - _used);
            buffer[..count].CopyTo(_open.AsSpan(_used));
            buffer = buffer[count..];
            _used += count;
            if (_used < _open.Length)
                continue;
            _whole.Enqueue(_open);
            (_open, _used) = (new byte[SealedFiles.ChunkBytes], 0);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
