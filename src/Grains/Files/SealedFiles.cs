using System.Text.Json;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Sealing;
using Lianxin.Ledger.Uploads;

namespace Lianxin.Grains.Files;

/// <summary>Uploaded and produced files: sealed chunks of at most 1 MiB that expire after a day, and a manifest once they are whole.</summary>
internal sealed class SealedFiles(IChunkStore store, ISealer sealer, TimeProvider time)
{
    /// <summary>Bytes in a chunk at most.</summary>
    public const int ChunkBytes = 1 << 20;

    /// <summary>Chunks in a file at most: 256 MiB.</summary>
    public const int MostChunks = 256;

    private const int ManifestIndex = int.MaxValue;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>The chunks of a county.</summary>
    /// <param name="county">The county.</param>
    /// <returns>The chunks, for one user at a time.</returns>
    public SealedChunks Of(CountyCode county) => new(store, sealer, time, county);

    /// <summary>Writes a chunk of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="index">0, 1, 2 …</param>
    /// <param name="bytes">At most <see cref="ChunkBytes"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    public ValueTask WriteAsync(UploadId file, int index, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default) =>
        Of(EntityId.CountyOf(file)).WriteAsync(file.Value, index, bytes, Kept, cancellation);

    /// <summary>Says that a file is whole.</summary>
    /// <param name="file">The file.</param>
    /// <param name="manifest">What it is.</param>
    /// <param name="cancellation">Gives up.</param>
    public ValueTask CompleteAsync(UploadId file, FileManifest manifest, CancellationToken cancellation = default) =>
        Of(EntityId.CountyOf(file)).WriteAsync(file.Value, ManifestIndex, JsonSerializer.SerializeToUtf8Bytes(manifest), Kept, cancellation);

    /// <summary>Reads a chunk of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="index">0, 1, 2 …</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Its bytes, or null.</returns>
    public ValueTask<byte[]?> ReadAsync(UploadId file, int index, CancellationToken cancellation = default) =>
        Of(EntityId.CountyOf(file)).ReadAsync(file.Value, index, cancellation);

    /// <summary>What a whole file is.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Its manifest, or null when it is not whole or expired.</returns>
    public async ValueTask<FileManifest?> FindAsync(UploadId file, CancellationToken cancellation = default) =>
        await ReadAsync(file, ManifestIndex, cancellation) is { } bytes ? JsonSerializer.Deserialize<FileManifest>(bytes) : null;

    /// <summary>Opens a whole file. It is held in memory, chunk by chunk: never in a temporary file, which would hold particulars in clear.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A stream that can seek, or null when the file is not whole or expired.</returns>
    public async ValueTask<Stream?> OpenAsync(UploadId file, CancellationToken cancellation = default)
    {
        if (await FindAsync(file, cancellation) is not { } manifest)
            return null;
        var chunks = new byte[manifest.Chunks][];
        for (var index = 0; index < chunks.Length; index++)
        {
            if (await ReadAsync(file, index, cancellation) is not { } bytes)
                return null;
            chunks[index] = bytes;
        }

        return new ChunkStream(chunks);
    }
}
