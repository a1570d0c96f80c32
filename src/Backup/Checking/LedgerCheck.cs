using Lianxin.Backup.Manifests;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Verification;
using Lianxin.Proofs.Checkpoints;
using Lianxin.Storage;

namespace Lianxin.Backup.Checking;

/// <summary>Verifies every county of a store: when a backup is made, and again when it was restored.</summary>
/// <param name="store">The store.</param>
/// <param name="progress">Told the entries read.</param>
public sealed class LedgerCheck(IStore store, IBackupProgress progress)
{
    /// <summary>Verifies a store and says where its ledgers stood.</summary>
    /// <param name="heads">The position up to which each county is meant.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>One mark a county, ordered by code.</returns>
    /// <exception cref="BackupRefusedException">A ledger doesn't verify: that is to be looked into before it is copied further.</exception>
    public async Task<IReadOnlyList<CountyMark>> MarkAsync(IReadOnlyDictionary<CountyCode, long> heads, CancellationToken cancellation)
    {
        var total = heads.Values.Sum();
        var before = 0L;
        var marks = new List<CountyMark>();
        foreach (var (county, position) in heads.OrderBy(head => head.Key.Value, StringComparer.Ordinal))
        {
            await VerifyAsync(county, [], before, total, cancellation);
            var roots = await new MerkleReader(store.Ledger).RootsAsync(county, [(0, position)]);
            marks.Add(new CountyMark(county.Value, position, roots[0]));
            before += position;
        }

        return marks;
    }

    /// <summary>Holds a restored store to what its backup says, and to checkpoints kept elsewhere.</summary>
    /// <param name="marks">The manifest's counties.</param>
    /// <param name="against">Further checkpoints; may be empty.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="BackupRefusedException">Something is otherwise.</exception>
    public async Task HoldAsync(IReadOnlyList<CountyMark> marks, IReadOnlyList<Checkpoint> against, CancellationToken cancellation)
    {
        var found = (await store.Ledger.CountiesAsync(cancellation)).Select(county => county.Value).ToHashSet();
        if (!found.SetEquals(marks.Select(mark => mark.County)))
            throw Otherwise(string.Join(", ", found.Order(StringComparer.Ordinal)));
        if (against.FirstOrDefault(checkpoint => !found.Contains(checkpoint.County)) is { } foreign)
        {
            throw new BackupRefusedException(
                $"the checkpoint is of county {foreign.County}, of which the backup has no ledger", $"检查点属于 {foreign.County},备份中没有该县台帐");
        }

        var total = marks.Sum(mark => mark.Position);
        var before = 0L;
        foreach (var mark in marks)
        {
            Checkpoint[] checkpoints = [mark.AsCheckpoint(), .. against.Where(checkpoint => checkpoint.County == mark.County)];
            var result = await VerifyAsync(CountyCode.Parse(mark.County), checkpoints, before, total, cancellation);
            if (result.Entries != mark.Position)
                throw Otherwise($"{mark.County}: {result.Entries}");
            before += mark.Position;
        }
    }

    private async Task<VerificationResult> VerifyAsync(
        CountyCode county, IReadOnlyCollection<Checkpoint> checkpoints, long before, long total, CancellationToken cancellation)
    {
        var entries = new EntryProgress(done => progress.Report(BackupStep.Verify, Math.Min(before + done, total), total));
        var result = await LedgerVerifier.VerifyAsync(store.Ledger, store.Projections, county, checkpoints, entries, cancellation);
        return result.Fault is { } fault
            ? throw new BackupRefusedException(
                $"the ledger of county {county} does not verify: {fault.Message}", $"{county} 县台帐校验未通过:{fault.Message}")
            : result;
    }

    private static BackupRefusedException Otherwise(string found) =>
        new($"the backup is damaged: its manifest tells of other ledgers than it holds ({found})", $"备份已损坏:清单与所含台帐不符({found})");

    /// <summary>Reports at once, in order; <see cref="Progress{T}"/> would go through the thread pool.</summary>
    private sealed class EntryProgress(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
