using Lianxin.Domain.Ids;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Queries;
using Lianxin.Proofs.Checkpoints;

namespace Lianxin.Ledger.Verification;

/// <summary>
/// Reads a county's ledger from its first entry and recomputes every hash. It finds what was edited, deleted, reordered
/// or cut off; signed checkpoints kept outside the database show it even where hashes and heads were forged with it. Appends
/// may go on meanwhile: heads are read first and held against what follows.
/// </summary>
public static class LedgerVerifier
{
    private const int PageSize = 5_000;

    /// <summary>Verifies one county.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="projections">Where the stream heads are read.</param>
    /// <param name="county">The county.</param>
    /// <param name="checkpoints">Checkpoints of the county, their signatures checked by the caller; may be empty.</param>
    /// <param name="progress">Told the last position verified, once a page; may be null.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was found, up to the first fault.</returns>
    public static async Task<VerificationResult> VerifyAsync(
        ILedger ledger,
        IProjectionStore projections,
        CountyCode county,
        IReadOnlyCollection<Checkpoint> checkpoints,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        var head = await ledger.HeadAsync(county, cancellation);
        var chains = new StreamChains();
        var watch = new CheckpointWatch(checkpoints);
        await foreach (var stream in projections.StreamsAsync(county, cancellation))
            chains.Expect(stream);

        long last = 0;
        while (true)
        {
            var page = await ledger.ReadCountyAsync(county, last, PageSize, cancellation);
            foreach (var entry in page)
            {
                if (entry.Position != last + 1)
                {
                    return Found(new LedgerFault(
                        LedgerFaultKind.PositionGap, last + 1, string.Empty, $"position {last + 1} is missing; the next one is {entry.Position}"));
                }

                if ((chains.Follow(entry, mustBeKnown: entry.Position <= head) ?? watch.Follow(entry)) is { } fault)
                    return Found(fault);
                last = entry.Position;
            }

            progress?.Report(last);
            if (page.Count < PageSize)
                break;
        }

        if (last < head)
            return Found(new LedgerFault(LedgerFaultKind.WrongHead, last, string.Empty, $"the county's head is at {head}, its last entry at {last}"));
        if (await ledger.HeadAsync(county, cancellation) is var now && now < last)
            return Found(new LedgerFault(LedgerFaultKind.WrongHead, last, string.Empty, $"the county's head is at {now}, its last entry at {last}"));
        return Found(chains.Unmet(last) ?? watch.Unmet(last));

        VerificationResult Found(LedgerFault? fault) => new(county, last, chains.Count, fault);
    }
}
