using Lianxin.Proofs.Checkpoints;

namespace Lianxin.Backup.Manifests;

/// <summary>Where a county's ledger stood.</summary>
/// <param name="County">Six digits.</param>
/// <param name="Position">The last position.</param>
/// <param name="Root">Merkle root over the hashes of all entries in position order, the same as a checkpoint's.</param>
public sealed record CountyMark(string County, long Position, ReadOnlyMemory<byte> Root)
{
    /// <summary>The same, as the verifier takes it. It bears no signature: the backup's own word, not the service's.</summary>
    public Checkpoint AsCheckpoint() => new(County, Position, Root, DateTimeOffset.UnixEpoch, string.Empty, default);
}
