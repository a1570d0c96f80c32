using System.Buffers;

namespace Lianxin.Domain.Evaluation;

/// <summary>Collects bytes in segments: a large document is held once while it grows, and once more when it is taken as an array.</summary>
internal sealed class ByteSegments : IBufferWriter<byte>
{
    private const int Fewest = 1 << 12;
    private const int Most = 1 << 20;

    private readonly List<(byte[] Bytes, int Used)> _full = [];
    private byte[] _last = new byte[Fewest];
    private int _used;

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _last.Length - _used);
        _used += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_last.Length - _used < Math.Max(1, sizeHint))
        {
            _full.Add((_last, _used));
            (_last, _used) = (new byte[Math.Max(sizeHint, Math.Min(2 * _last.Length, Most))], 0);
        }

        return _last.AsMemory(_used);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>All bytes, one after the other.</summary>
    public byte[] ToArray()
    {
        var all = new byte[_full.Sum(segment => segment.Used) + _used];
        var at = 0;
        foreach (var (bytes, used) in _full.Append((Bytes: _last, Used: _used)))
        {
            bytes.AsSpan(0, used).CopyTo(all.AsSpan(at));
            at += used;
        }

        return all;
    }
}
