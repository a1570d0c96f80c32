using System.Numerics;
using System.Security.Cryptography;

namespace Lianxin.Proofs.Merkle;

/// <summary>
/// A growing Merkle tree of which only the roots of its complete subtrees are kept: as many hashes as its size has bits set. Enough to
/// add leaves and to state the root; the leaves themselves are in the ledger.
/// </summary>
public sealed class MerkleRange
{
    private readonly List<byte[]> _peaks = [];

    /// <summary>Leaves so far.</summary>
    public long Size { get; private set; }

    /// <summary>Roots of the complete subtrees, largest first.</summary>
    public IReadOnlyList<byte[]> Peaks => _peaks;

    /// <summary>Goes on from what was kept.</summary>
    /// <param name="size">Leaves it stands for.</param>
    /// <param name="peaks">Its <see cref="Peaks"/>.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentException">Not as many hashes as the size has bits set, or of another length.</exception>
    public static MerkleRange From(long size, IReadOnlyList<byte[]> peaks)
    {
        if (size < 0 || peaks.Count != BitOperations.PopCount((ulong)size) || peaks.Any(peak => peak.Length != MerkleHash.Length))
            throw new ArgumentException("these are not the subtree roots of that size", nameof(peaks));
        var range = new MerkleRange { Size = size };
        range._peaks.AddRange(peaks);
        return range;
    }

    /// <summary>Adds a leaf.</summary>
    /// <param name="data">What it stands for.</param>
    public void Add(ReadOnlySpan<byte> data)
    {
        var hash = MerkleHash.Leaf(data);
        for (var complete = Size; (complete & 1) == 1; complete >>= 1)
        {
            hash = MerkleHash.Node(_peaks[^1], hash);
            _peaks.RemoveAt(_peaks.Count - 1);
        }

        _peaks.Add(hash);
        Size++;
    }

    /// <summary>The root over all leaves.</summary>
    /// <returns>32 bytes; for no leaves the hash of nothing.</returns>
    public byte[] Root()
    {
        if (_peaks.Count == 0)
            return SHA256.HashData([]);
        var root = _peaks[^1];
        for (var at = _peaks.Count - 2; at >= 0; at--)
            root = MerkleHash.Node(_peaks[at], root);
        return root;
    }
}
