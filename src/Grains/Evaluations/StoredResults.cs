using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Files;

namespace Lianxin.Grains.Evaluations;

/// <summary>Keeps results' bytes in chunks. Only the hash is in the ledger: lost bytes are scored again and must have it.</summary>
internal sealed class StoredResults(SealedFiles files)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(10 * 365);

    /// <summary>Stores a result.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="json">Its bytes.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task WriteAsync(EvaluationId evaluation, ReadOnlyMemory<byte> json, CancellationToken cancellation = default)
    {
        var chunks = files.Of(EntityId.CountyOf(evaluation));
        for (var (index, at) = (0, 0); at < json.Length; index++, at += SealedFiles.ChunkBytes)
        {
            var length = Math.Min(SealedFiles.ChunkBytes, json.Length - at);
            await chunks.WriteAsync(BlobOf(evaluation), index, json.Slice(at, length), Kept, cancellation);
        }
    }

    /// <summary>Reads a result.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="hash">The hash that the ledger holds.</param>
    /// <returns>Bytes of that hash, or null when they are lost, in whole or in part.</returns>
    public async Task<byte[]?> ReadAsync(EvaluationId evaluation, string hash)
    {
        var chunks = files.Of(EntityId.CountyOf(evaluation));
        var parts = new List<byte[]>();
        while (await chunks.ReadAsync(BlobOf(evaluation), parts.Count) is { } bytes)
            parts.Add(bytes);
        var found = new byte[parts.Sum(part => part.Length)];
        var at = 0;
        foreach (var part in parts)
        {
            part.CopyTo(found, at);
            at += part.Length;
        }

        return EvaluationResult.HashOf(found) == hash ? found : null;
    }

    private static string BlobOf(EvaluationId evaluation) => $"{evaluation.Value}/result";
}
