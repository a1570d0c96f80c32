using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Lianxin.Ledger.Entries;

/// <summary>
/// The hash of an entry: SHA-256 over a length-prefixed encoding of its stream, version, type, schema version, days,
/// actor, payload and the previous entry's hash. The county position is left out on purpose: a position is only known
/// inside the transaction, and Merkle checkpoints over positions cover it.
/// </summary>
public static class HashChain
{
    /// <summary>Bytes in a hash.</summary>
    public const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>What precedes a stream's first entry.</summary>
    public static readonly ReadOnlyMemory<byte> Origin = new byte[HashLength];

    /// <summary>Computes the hash of an entry that follows <paramref name="previous"/>.</summary>
    /// <param name="previous">Hash of the previous entry, 32 bytes.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="version">Its version.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="recordedAt">When it is recorded; hashed to the millisecond.</param>
    /// <param name="actor">Who did it.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Next(
        ReadOnlySpan<byte> previous, StreamId stream, long version, NewEntry entry, DateTimeOffset recordedAt, string actor)
    {
        var text = Encoding.UTF8;
        var capacity = HashLength + 64 + text.GetMaxByteCount(stream.Value.Length + entry.Type.Length + actor.Length) + entry.Payload.Length;
        var rented = ArrayPool<byte>.Shared.Rent(capacity);
        try
        {
            var at = 0;
            previous.CopyTo(rented);
            at += HashLength;
            at = Put(rented, at, stream.Value);
            at = Put(rented, at, version);
            at = Put(rented, at, entry.Type);
            at = Put(rented, at, entry.SchemaVersion);
            at = Put(rented, at, entry.OccurredOn.DayNumber);
            at = Put(rented, at, recordedAt.ToUnixTimeMilliseconds());
            at = Put(rented, at, actor);
            at = Put(rented, at, entry.Payload.Length);
            entry.Payload.Span.CopyTo(rented.AsSpan(at));
            at += entry.Payload.Length;
            return SHA256.HashData(rented.AsSpan(0, at));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static int Put(byte[] buffer, int at, long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(buffer.AsSpan(at), value);
        return at + sizeof(long);
    }

    private static int Put(byte[] buffer, int at, string value)
    {
        var length = Encoding.UTF8.GetBytes(value, buffer.AsSpan(at + sizeof(long)));
        return Put(buffer, at, length) + length;
    }
}
