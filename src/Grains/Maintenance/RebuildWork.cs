using Lianxin.Contracts.Operations;
using Lianxin.Domain.Decisions;
using Lianxin.Grains.Operations;
using Lianxin.Ledger;
using Lianxin.Ledger.Models;
using Lianxin.Ledger.Queries;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Grains.Maintenance;

/// <summary>Makes the read models anew from the ledger, all or nothing. In a dry run counts the streams only.</summary>
internal sealed class RebuildWork(ILedger ledger, IProjectionStore store, ISealer sealer) : IOperationWork
{
    public OperationKind Kind => OperationKind.RebuildProjections;

    public (string Topic, Refusal? Refusal) Check(OperationRequest request) => (string.Empty, null);

    public async Task<OperationOutcome> RunAsync(OperationRun run, CancellationToken cancellation)
    {
        var streams = 0L;
        await foreach (var _ in store.StreamsAsync(run.County, cancellation))
            streams++;
        run.Tally.Total = streams;
        if (!run.ValidateOnly)
            streams = await ProjectionRebuild.RunAsync(ledger, store, sealer, run.County, new Counter(run.Tally), cancellation);
        return OperationRun.Succeeded(new RebuildReport(streams));
    }

    private sealed class Counter(OperationTally tally) : IProgress<long>
    {
        public void Report(long value) => tally.Count(ItemOutcome.Changed);
    }
}

/// <summary>A rebuild's result.</summary>
/// <param name="Streams">Streams replayed.</param>
internal sealed record RebuildReport(long Streams);
