using CsCheck;
using Lianxin.Proofs.Merkle;
using Xunit;

namespace Lianxin.Ledger.Tests.Proofs;

/// <summary>The published roots are those of the Certificate Transparency reference tests (RFC 6962, the same tree as RFC 9162).</summary>
public sealed class MerkleTests
{
    private static readonly string[] Leaves =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly Gen<(int Size, int Index)> Places =
        from size in Gen.Int[1, 300]
        from index in Gen.Int[0, size - 1]
        select (size, index);

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_root_of_the_first_leaves_is_the_published_one(int count, string root)
    {
        var tree = new MerkleRange();
        foreach (var leaf in Leaves.Take(count))
            tree.Add(Convert.FromHexString(leaf));

        Assert.Equal(root, Convert.ToHexStringLower(tree.Root()));
    }

    [Fact]
    public void The_compact_tree_has_the_root_that_the_recursive_definition_gives() => Gen.Int[0, 200].Sample(size =>
        Tree(size).Root().AsSpan().SequenceEqual(Defined(0, size)));

    [Fact]
    public void A_tree_goes_on_from_what_was_kept_of_it() => Places.Sample(place =>
    {
        var kept = Tree(place.Index);
        var goneOn = MerkleRange.From(kept.Size, [.. kept.Peaks]);
        for (var leaf = place.Index; leaf < place.Size; leaf++)
            goneOn.Add(Leaf(leaf));
        return goneOn.Root().AsSpan().SequenceEqual(Tree(place.Size).Root());
    });

    [Fact]
    public void Every_leaf_is_proven_and_no_other_in_its_place() => Places.Sample(place =>
    {
        var path = InclusionPath.Siblings(place.Index, place.Size).Select(range => Defined(range.From, range.To)).ToArray();
        var root = Tree(place.Size).Root();
        return InclusionPath.Holds(Leaf(place.Index), place.Index, place.Size, path, root)
            && !InclusionPath.Holds(Leaf(place.Index + 1), place.Index, place.Size, path, root)
            && !InclusionPath.Holds(Leaf(place.Index), place.Index, place.Size, [.. path, root], root)
            && (path.Length == 0 || !InclusionPath.Holds(Leaf(place.Index), place.Index, place.Size, path[..^1], root));
    });

    [Fact]
    public void A_leaf_beyond_the_tree_is_not_proven()
    {
        var root = Tree(1).Root();

        Assert.True(InclusionPath.Holds(Leaf(0), 0, 1, [], root));
        Assert.False(InclusionPath.Holds(Leaf(0), 1, 1, [], root));
        Assert.False(InclusionPath.Holds(Leaf(0), -1, 1, [], root));
    }

    private static byte[] Leaf(long number) => BitConverter.GetBytes(number);

    private static MerkleRange Tree(int size)
    {
        var tree = new MerkleRange();
        for (var leaf = 0; leaf < size; leaf++)
            tree.Add(Leaf(leaf));
        return tree;
    }

    // MTH of RFC 9162, section 2.1.1, word for word.
    private static byte[] Defined(long from, long to)
    {
        if (to == from)
            return System.Security.Cryptography.SHA256.HashData([]);
        if (to - from == 1)
            return MerkleHash.Leaf(Leaf(from));
        var split = 1L;
        while (split * 2 < to - from)
            split *= 2;
        return MerkleHash.Node(Defined(from, from + split), Defined(from + split, to));
    }
}
