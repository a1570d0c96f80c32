using System.Security.Cryptography;

namespace Lianxin.Proofs.Merkle;

/// <summary>The two hashes of RFC 9162, section 2.1.1: a leaf and a node can't be taken for one another.</summary>
public static class MerkleHash
{
    /// <summary>Bytes in a hash.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    /// <summary>Hashes a leaf.</summary>
    /// <param name="data">What the leaf stands for.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Leaf(ReadOnlySpan<byte> data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([LeafPrefix]);
        hash.AppendData(data);
        return hash.GetHashAndReset();
    }

    /// <summary>Hashes two subtrees together.</summary>
    /// <param name="left">The left one's root, 32 bytes.</param>
    /// <param name="right">The right one's root, 32 bytes.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> both = stackalloc byte[1 + (2 * Length)];
        both[0] = NodePrefix;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + Length)..]);
        return SHA256.HashData(both);
    }
}
