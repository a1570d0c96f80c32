using Lianxin.Domain.Ids;
using Lianxin.Ledger.Uploads;
using Lianxin.Storage.Connections;

namespace Lianxin.Storage.Queries;

/// <summary>Sealed chunks in one table.</summary>
/// <param name="connections">The store.</param>
/// <param name="oneWriter">Lets one writer in at a time where the store can't; null where it can.</param>
internal sealed class SqlChunkStore(StoreConnections connections, SemaphoreSlim? oneWriter) : IChunkStore
{
    public ValueTask WriteAsync(
        CountyCode county, string blob, int index, ReadOnlyMemory<byte> sealedBytes, DateTimeOffset expiresAt, CancellationToken cancellation = default) =>
        ChangeAsync(
            new SqlText(
                "INSERT INTO sealed_chunk (county, blob, ordinal, bytes, expires_at) VALUES (@county, @blob, @ordinal, @bytes, @expires) "
                + "ON CONFLICT (county, blob, ordinal) DO UPDATE SET bytes = excluded.bytes, expires_at = excluded.expires_at")
                .With("county", county.Value).With("blob", blob).With("ordinal", index)
                .With("bytes", sealedBytes.ToArray()).With("expires", expiresAt.ToUnixTimeMilliseconds()),
            cancellation);

    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(
        CountyCode county, string blob, int index, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var chunks = await connections.ListAsync(
            new SqlText("SELECT bytes FROM sealed_chunk WHERE county = @county AND blob = @blob AND ordinal = @ordinal AND expires_at > @now")
                .With("county", county.Value).With("blob", blob).With("ordinal", index).With("now", now.ToUnixTimeMilliseconds()),
            r => r.GetFieldValue<byte[]>(0),
            cancellation);
        return chunks.Count == 0 ? default(ReadOnlyMemory<byte>?) : chunks[0];
    }

    public ValueTask DeleteAsync(CountyCode county, string? blob, DateTimeOffset now, CancellationToken cancellation = default) =>
        ChangeAsync(
            blob is null
                ? new SqlText("DELETE FROM sealed_chunk WHERE county = @county AND expires_at <= @now")
                    .With("county", county.Value).With("now", now.ToUnixTimeMilliseconds())
                : new SqlText("DELETE FROM sealed_chunk WHERE county = @county AND blob = @blob")
                    .With("county", county.Value).With("blob", blob),
            cancellation);

    private async ValueTask ChangeAsync(SqlText sql, CancellationToken cancellation)
    {
        if (oneWriter is null)
        {
            await connections.ExecuteAsync(sql, cancellation);
            return;
        }

        await oneWriter.WaitAsync(cancellation);
        try
        {
            await connections.ExecuteAsync(sql, cancellation);
        }
        finally
        {
            oneWriter.Release();
        }
    }
}
