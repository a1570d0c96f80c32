namespace Lianxin.Grains.Checkpoints;

/// <summary>
/// How far the Merkle tree of a county has been built. Kept in grain storage, where it may be lost: the tree is then built from the
/// first entry again.
/// </summary>
[GenerateSerializer, Immutable, Alias("lx.CheckpointRange")]
internal sealed record CheckpointRange
{
    /// <summary>Version of this record's shape; another one is ignored.</summary>
    public const int Shape = 1;

    /// <summary>The shape it was written in; 0 when nothing was.</summary>
    [Id(0)]
    public int SchemaVersion { get; init; }

    /// <summary>Entries in the tree.</summary>
    [Id(1)]
    public long Size { get; init; }

    /// <summary>Roots of its complete subtrees, largest first.</summary>
    [Id(2)]
    public ImmutableArray<byte[]> Peaks { get; init; } = [];

    /// <summary>Hash of its last entry: a tree over other entries is dropped.</summary>
    [Id(3)]
    public byte[] LastHash { get; init; } = [];
}
