using Lianxin.Contracts.Operations;
using Lianxin.Domain.Decisions;
using Lianxin.Grains.Operations;
using Lianxin.Ledger;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Queries;

namespace Lianxin.Grains.Maintenance;

/// <summary>Reads the whole ledger and checks positions, versions, hash chains and stream heads.</summary>
internal sealed class VerifyWork(ILedger ledger, IProjectionStore store) : IOperationWork
{
    private const int PageSize = 5_000;
    private const int MostFindings = 1_000;

    public OperationKind Kind => OperationKind.VerifyLedger;

    public (string Topic, Refusal? Refusal) Check(OperationRequest request) => (string.Empty, null);

    public async Task<OperationOutcome> RunAsync(OperationRun run, CancellationToken cancellation)
    {
        var chains = new ChainCheck();
        var head = await ledger.HeadAsync(run.County, cancellation);
        run.Tally.Total = head;
        for (var after = 0L; after < head;)
        {
            var page = await ledger.ReadCountyAsync(run.County, after, PageSize, cancellation);
            foreach (var entry in page.TakeWhile(entry => entry.Position <= head))
                await CountAsync(run, entry.Position, chains.Add(entry), cancellation);
            after = page.Count == 0 ? head : page[^1].Position;
        }

        await foreach (var stream in store.StreamsAsync(run.County, cancellation))
        {
            if (chains.Differs(stream))
                await run.Items.AddAsync([Finding(head, $"the head of {stream.Stream} is not the hash of its last entry", $"{stream.Stream}的链头与末条不符")], cancellation);
        }

        var missing = chains.Entries < head ? $"{head - chains.Entries} positions are missing" : string.Empty;
        return run.Tally.Failed == 0 && missing.Length == 0 && chains.Faults == 0
            ? OperationRun.Succeeded(new VerifyReport(true, chains.Entries, head))
            : new OperationOutcome(
                new Refusal(RefusalCode.WrongState, $"the ledger does not verify: {chains.Faults} faults; {missing}", $"台帐校验未通过：{chains.Faults}处不符"),
                string.Empty);
    }

    private static async ValueTask CountAsync(OperationRun run, long position, string? fault, CancellationToken cancellation)
    {
        run.Tally.Count(fault is null ? ItemOutcome.Unchanged : ItemOutcome.Failed);
        if (fault is not null && run.Tally.Failed <= MostFindings)
            await run.Items.AddAsync([Finding(position, fault, "该条与哈希链不符")], cancellation);
    }

    private static OperationItem Finding(long position, string message, string messageZh) =>
        new(position, string.Empty, new Refusal(RefusalCode.WrongState, message, messageZh), string.Empty, string.Empty) { Reason = "CHAIN_BROKEN" };
}

/// <summary>A verification's result.</summary>
internal sealed record VerifyReport(bool Verified, long Entries, long Position);
