using Lianxin.Proofs.Entries;
using Lianxin.Proofs.Merkle;

namespace Lianxin.Ledger.Entries;

/// <summary>
/// A stream's chain of <see cref="EntryHash"/>. The county position is left out on purpose: a position is only known
/// inside the transaction, and Merkle checkpoints over positions cover it.
/// </summary>
public static class HashChain
{
    /// <summary>What precedes a stream's first entry.</summary>
    public static readonly ReadOnlyMemory<byte> Origin = new byte[MerkleHash.Length];

    /// <summary>Computes the hash of an entry that follows <paramref name="previous"/>.</summary>
    /// <param name="previous">Hash of the previous entry, 32 bytes.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="version">Its version.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="recordedAt">When it is recorded; hashed to the millisecond.</param>
    /// <param name="actor">Who did it.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Next(
        ReadOnlySpan<byte> previous, StreamId stream, long version, NewEntry entry, DateTimeOffset recordedAt, string actor) =>
        EntryHash.Of(
            previous, stream.Value, version, entry.Type, entry.SchemaVersion, entry.OccurredOn, recordedAt, actor, entry.Payload.Span);
}
