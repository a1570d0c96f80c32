using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Lianxin.Proofs.Entries;

/// <summary>
/// The hash of a ledger entry: SHA-256 over the previous hash of its stream, then stream, version, type, schema version, day, instant,
/// actor and payload, texts and payload with their length before them, numbers as 64 bits big-endian.
/// </summary>
public static class EntryHash
{
    private const int Numbers = 8 * sizeof(long);

    /// <summary>Computes it.</summary>
    /// <param name="previous">Hash of the stream's previous entry, 32 bytes; zeroes before the first.</param>
    /// <param name="stream">The stream's name.</param>
    /// <param name="version">Version within the stream, from 1.</param>
    /// <param name="type">The entry's type.</param>
    /// <param name="schemaVersion">The type's schema version.</param>
    /// <param name="occurredOn">Day it concerns.</param>
    /// <param name="recordedAt">When it was recorded; hashed to the millisecond.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="payload">Its exact bytes.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Of(
        ReadOnlySpan<byte> previous,
        string stream,
        long version,
        string type,
        int schemaVersion,
        DateOnly occurredOn,
        DateTimeOffset recordedAt,
        string actor,
        ReadOnlySpan<byte> payload)
    {
        var capacity = previous.Length + Numbers + Encoding.UTF8.GetMaxByteCount(stream.Length + type.Length + actor.Length) + payload.Length;
        var rented = ArrayPool<byte>.Shared.Rent(capacity);
        try
        {
            previous.CopyTo(rented);
            var at = Put(rented, previous.Length, stream);
            at = Put(rented, at, version);
            at = Put(rented, at, type);
            at = Put(rented, at, schemaVersion);
            at = Put(rented, at, occurredOn.DayNumber);
            at = Put(rented, at, recordedAt.ToUnixTimeMilliseconds());
            at = Put(rented, at, actor);
            at = Put(rented, at, payload.Length);
            payload.CopyTo(rented.AsSpan(at));
            return SHA256.HashData(rented.AsSpan(0, at + payload.Length));
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
