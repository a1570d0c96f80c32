using System.Buffers;

namespace Lianxin.Backup;

/// <summary>Copies streams with progress.</summary>
internal static class StreamCopy
{
    private const int ChunkSize = 1 << 20;

    /// <summary>Copies the rest of a stream.</summary>
    /// <param name="from">The source.</param>
    /// <param name="to">Where to.</param>
    /// <param name="progress">Told the bytes copied so far.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task CopyAsync(this Stream from, Stream to, Action<long> progress, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            var done = 0L;
            while (await from.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
                progress(done += read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
