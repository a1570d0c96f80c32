using Lianxin.Domain.Ids;
using Lianxin.Ledger.Entries;
using Lianxin.Proofs.Merkle;

namespace Lianxin.Ledger.Verification;

/// <summary>Builds Merkle trees over a county's entries: leaf n is the hash of the entry at position n + 1.</summary>
public sealed class MerkleReader(ILedger ledger)
{
    private const int PageSize = 5_000;

    /// <summary>The entry at a position.</summary>
    /// <param name="county">The county.</param>
    /// <param name="position">The position.</param>
    /// <returns>The entry, or null.</returns>
    public async Task<LedgerEntry?> FindAsync(CountyCode county, long position) =>
        position < 1 ? null : (await ledger.ReadPositionsAsync(county, [position])).SingleOrDefault();

    /// <summary>Goes through the entries of a range of positions.</summary>
    /// <param name="county">The county.</param>
    /// <param name="after">Above this position.</param>
    /// <param name="last">Up to this one.</param>
    /// <param name="each">Told every entry in order.</param>
    /// <exception cref="InvalidDataException">An entry is missing: the ledger doesn't verify.</exception>
    public async Task FollowAsync(CountyCode county, long after, long last, Action<LedgerEntry> each)
    {
        while (after < last)
        {
            var page = await ledger.ReadCountyAsync(county, after, (int)Math.Min(PageSize, last - after));
            foreach (var entry in page)
            {
                if (entry.Position != ++after)
                    throw new InvalidDataException($"position {after} of county {county} is missing");
                each(entry);
            }

            if (page.Count == 0)
                throw new InvalidDataException($"county {county} ends at {after}, its head is at {last}");
        }
    }

    /// <summary>The roots of subtrees, in one pass over the ledger.</summary>
    /// <param name="county">The county.</param>
    /// <param name="ranges">Half-open ranges of leaves that don't overlap.</param>
    /// <returns>Their roots, in the order of the ranges.</returns>
    public async Task<IReadOnlyList<byte[]>> RootsAsync(CountyCode county, IReadOnlyList<(long From, long To)> ranges)
    {
        var trees = ranges.ToDictionary(range => range, _ => new MerkleRange());
        foreach (var (range, tree) in trees.OrderBy(pair => pair.Key.From))
            await FollowAsync(county, range.From, range.To, entry => tree.Add(entry.Hash.Span));
        return [.. ranges.Select(range => trees[range].Root())];
    }
}
