namespace Lianxin.Proofs.Merkle;

/// <summary>That a leaf is in a tree, shown by the roots of the subtrees beside its way up: RFC 9162, section 2.1.3.</summary>
public static class InclusionPath
{
    /// <summary>Which subtrees' roots make up the path, from the leaf upwards.</summary>
    /// <param name="index">The leaf, from 0.</param>
    /// <param name="size">Leaves in the tree, above <paramref name="index"/>.</param>
    /// <returns>Half-open ranges of leaves.</returns>
    public static IReadOnlyList<(long From, long To)> Siblings(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var siblings = new List<(long, long)>();
        for (var (from, to) = (0L, size); to - from > 1;)
        {
            var middle = from + LargestPowerBelow(to - from);
            siblings.Add(index < middle ? (middle, to) : (from, middle));
            (from, to) = index < middle ? (from, middle) : (middle, to);
        }

        siblings.Reverse();
        return siblings;
    }

    /// <summary>Checks a path.</summary>
    /// <param name="leaf">What the leaf stands for.</param>
    /// <param name="index">The leaf, from 0.</param>
    /// <param name="size">Leaves in the tree.</param>
    /// <param name="path">Roots of the subtrees beside its way up.</param>
    /// <param name="root">The tree's root.</param>
    /// <returns>Whether the leaf is there.</returns>
    public static bool Holds(ReadOnlySpan<byte> leaf, long index, long size, IReadOnlyList<byte[]> path, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size)
            return false;
        var (node, last, hash) = (index, size - 1, MerkleHash.Leaf(leaf));
        foreach (var sibling in path)
        {
            if (last == 0 || sibling.Length != MerkleHash.Length)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleHash.Node(sibling, hash);
                while ((node & 1) == 0 && node != 0)
                    (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                hash = MerkleHash.Node(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && root.SequenceEqual(hash);
    }

    private static long LargestPowerBelow(long count)
    {
        var power = 1L;
        while (power << 1 < count)
            power <<= 1;
        return power;
    }
}
