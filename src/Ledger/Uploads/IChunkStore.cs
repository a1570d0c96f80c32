using Lianxin.Domain.Ids;

namespace Lianxin.Ledger.Uploads;

/// <summary>
/// Uploads and results: blobs in chunks, already sealed by the caller, gone after their expiry. Not part of the ledger:
/// losing them loses no decision.
/// </summary>
public interface IChunkStore
{
    /// <summary>Writes one chunk; the same chunk again replaces it.</summary>
    ValueTask WriteAsync(CountyCode county, string blob, int index, ReadOnlyMemory<byte> sealedBytes, DateTimeOffset expiresAt, CancellationToken cancellation = default);

    /// <summary>Reads one chunk, or null when it doesn't exist or has expired.</summary>
    ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CountyCode county, string blob, int index, DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>Deletes a blob, or what has expired when <paramref name="blob"/> is null.</summary>
    ValueTask DeleteAsync(CountyCode county, string? blob, DateTimeOffset now, CancellationToken cancellation = default);
}
