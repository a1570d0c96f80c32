using Lianxin.Ledger.Entries;
using Lianxin.Proofs.Checkpoints;
using Lianxin.Proofs.Merkle;

namespace Lianxin.Ledger.Verification;

/// <summary>The Merkle tree over what is read, held against checkpoints as their sizes are reached.</summary>
internal sealed class CheckpointWatch(IEnumerable<Checkpoint> checkpoints)
{
    private readonly Queue<Checkpoint> _awaited = new(checkpoints.OrderBy(checkpoint => checkpoint.Size));
    private readonly MerkleRange _tree = new();
    private long _agreed;

    /// <summary>Adds the next entry in position order.</summary>
    /// <param name="entry">The entry, its hash found right.</param>
    /// <returns>The fault when a checkpoint of this size has another root.</returns>
    public LedgerFault? Follow(LedgerEntry entry)
    {
        if (_awaited.Count == 0)
            return null;
        _tree.Add(entry.Hash.Span);
        while (_awaited.TryPeek(out var checkpoint) && checkpoint.Size <= _tree.Size)
        {
            if (checkpoint.Size != _tree.Size || !_tree.Root().AsSpan().SequenceEqual(checkpoint.Root.Span))
            {
                return new LedgerFault(
                    LedgerFaultKind.WrongRoot,
                    _agreed + 1,
                    string.Empty,
                    $"entries {_agreed + 1} to {checkpoint.Size} are not those that the checkpoint of {checkpoint.Size} entries was signed over");
            }

            _agreed = checkpoint.Size;
            _awaited.Dequeue();
        }

        return null;
    }

    /// <summary>The fault when a checkpoint covers more than there is.</summary>
    /// <param name="last">The last position read.</param>
    public LedgerFault? Unmet(long last) => _awaited.TryPeek(out var checkpoint)
        ? new LedgerFault(
            LedgerFaultKind.WrongHead, last, string.Empty, $"a checkpoint was signed over {checkpoint.Size} entries, the ledger ends at {last}")
        : null;
}
