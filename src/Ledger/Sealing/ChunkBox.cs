using System.Text;
using Lianxin.Domain.Ids;

namespace Lianxin.Ledger.Sealing;

/// <summary>
/// Seals chunks of uploads and results with the county's key. Blob and index are authenticated: a chunk moved elsewhere does
/// not open.
/// </summary>
public static class ChunkBox
{
    /// <summary>Whose key seals a county's chunks; to be loaded into the ring first.</summary>
    /// <param name="county">The county.</param>
    /// <returns>The key's id.</returns>
    public static string KeyIdOf(CountyCode county) => EntityId.Derive<CountyId>(county, "county").Value;

    /// <summary>Seals a chunk.</summary>
    /// <param name="ring">A ring that has loaded the county's key.</param>
    /// <param name="blob">The blob.</param>
    /// <param name="index">The chunk's index.</param>
    /// <param name="clear">The bytes.</param>
    /// <returns>The sealed bytes.</returns>
    /// <exception cref="InvalidOperationException">The ledger is not founded, so there is no key.</exception>
    public static byte[] Seal(KeyRing ring, string blob, int index, ReadOnlySpan<byte> clear) =>
        SealingAlgorithm.Seal(KeyOf(ring), clear, Context(blob, index));

    /// <summary>Opens a chunk.</summary>
    /// <param name="ring">A ring that has loaded the county's key.</param>
    /// <param name="blob">The blob.</param>
    /// <param name="index">The chunk's index.</param>
    /// <param name="box">The sealed bytes.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="TamperedSecretException">The bytes were changed, or belong elsewhere.</exception>
    public static byte[] Open(KeyRing ring, string blob, int index, ReadOnlySpan<byte> box) =>
        SealingAlgorithm.TryOpen(KeyOf(ring), box, Context(blob, index), out var clear)
            ? clear
            : throw new TamperedSecretException($"chunk {index} of {blob} does not open");

    private static byte[] KeyOf(KeyRing ring) => ring.GetOrCreate(KeyIdOf(ring.County));

    private static byte[] Context(string blob, int index) => Encoding.UTF8.GetBytes($"{blob}\nchunk\n{index}");
}
