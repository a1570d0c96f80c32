using System.Text.Json;
using Lianxin.Contracts.Operations;
using Lianxin.Grains.Files;

namespace Lianxin.Grains.Operations;

/// <summary>The item results of one operation, in sealed pages that expire. Written by the run alone, in item order.</summary>
internal sealed class ItemLog(SealedChunks chunks, string blob, int firstPage)
{
    private const int PageSize = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private readonly List<OperationItem> _waiting = [];

    /// <summary>Pages written.</summary>
    public int Pages { get; private set; } = firstPage;

    /// <summary>The blob that holds an operation's items.</summary>
    /// <param name="operationId">The operation.</param>
    /// <returns>Its name.</returns>
    public static string BlobOf(string operationId) => $"{operationId}/items";

    /// <summary>Adds results.</summary>
    /// <param name="items">The results, above those added before.</param>
    /// <param name="cancellation">Gives up.</param>
    public async ValueTask AddAsync(IEnumerable<OperationItem> items, CancellationToken cancellation)
    {
        _waiting.AddRange(items);
        if (_waiting.Count >= PageSize)
            await FlushAsync(cancellation);
    }

    /// <summary>Writes what waits.</summary>
    /// <param name="cancellation">Gives up.</param>
    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        if (_waiting.Count == 0)
            return;
        await chunks.WriteAsync(blob, Pages, JsonSerializer.SerializeToUtf8Bytes(_waiting), Kept, cancellation);
        Pages++;
        _waiting.Clear();
    }

    /// <summary>Reads a page.</summary>
    /// <param name="chunks">The county's chunks.</param>
    /// <param name="blob">See <see cref="BlobOf"/>.</param>
    /// <param name="page">From 0.</param>
    /// <returns>The results, or null past the last page.</returns>
    public static async ValueTask<OperationItem[]?> ReadAsync(SealedChunks chunks, string blob, int page) =>
        await chunks.ReadAsync(blob, page) is { } bytes ? JsonSerializer.Deserialize<OperationItem[]>(bytes) : null;
}
