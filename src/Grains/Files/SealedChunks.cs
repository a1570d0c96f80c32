using Lianxin.Domain.Ids;
using Lianxin.Ledger.Sealing;
using Lianxin.Ledger.Uploads;

namespace Lianxin.Grains.Files;

/// <summary>A county's blobs in chunks, sealed with the county's key. Not for concurrent use.</summary>
internal sealed class SealedChunks(IChunkStore store, ISealer sealer, TimeProvider time, CountyCode county)
{
    private readonly KeyRing _ring = sealer.Ring(county);

    /// <summary>Writes a chunk.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="index">The chunk's index.</param>
    /// <param name="clear">Its bytes.</param>
    /// <param name="kept">How long it is kept.</param>
    /// <param name="cancellation">Gives up.</param>
    public async ValueTask WriteAsync(string blob, int index, ReadOnlyMemory<byte> clear, TimeSpan kept, CancellationToken cancellation = default)
    {
        await _ring.LoadAsync([ChunkBox.KeyIdOf(county)], cancellation);
        await store.WriteAsync(county, blob, index, ChunkBox.Seal(_ring, blob, index, clear.Span), time.GetUtcNow() + kept, cancellation);
    }

    /// <summary>Reads a chunk.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="index">The chunk's index.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Its bytes, or null when there is none or it expired.</returns>
    public async ValueTask<byte[]?> ReadAsync(string blob, int index, CancellationToken cancellation = default)
    {
        if (await store.ReadAsync(county, blob, index, time.GetUtcNow(), cancellation) is not { } box)
            return null;
        await _ring.LoadAsync([ChunkBox.KeyIdOf(county)], cancellation);
        return ChunkBox.Open(_ring, blob, index, box.Span);
    }
}
