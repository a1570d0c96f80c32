using Lianxin.Contracts.Operations;
using Lianxin.Domain.Decisions;
using Lianxin.Grains.Checkpoints;
using Lianxin.Grains.Operations;
using Lianxin.Ledger;
using Lianxin.Ledger.Queries;
using Lianxin.Ledger.Verification;
using Lianxin.Proofs.Checkpoints;

namespace Lianxin.Grains.Maintenance;

/// <summary>Reads the whole ledger and recomputes every hash; ends at the first fault, named by its position.</summary>
internal sealed class VerifyWork(ILedger ledger, IProjectionStore store, CheckpointKey key) : IOperationWork
{
    public OperationKind Kind => OperationKind.VerifyLedger;

    public (string Topic, Refusal? Refusal) Check(OperationRequest request) =>
        (string.Empty, GivenCheckpoints.Read(request, key).Refusal);

    public async Task<OperationOutcome> RunAsync(OperationRun run, CancellationToken cancellation)
    {
        var (checkpoints, refusal) = GivenCheckpoints.Read(run.Request, key);
        if ((refusal ?? GivenCheckpoints.OfAnother(run.County, checkpoints)) is { } unusable)
            return new OperationOutcome(unusable, string.Empty);
        run.Tally.Total = await ledger.HeadAsync(run.County, cancellation);
        var result = await LedgerVerifier.VerifyAsync(ledger, store, run.County, checkpoints, new Counter(run.Tally), cancellation);
        if (result.Fault is not { } fault)
            return OperationRun.Succeeded(new VerifyReport(true, result.Entries, result.Entries));

        run.Tally.Count(ItemOutcome.Failed);
        var finding = new Refusal(RefusalCode.WrongState, fault.Message, $"第{fault.Position}条：{Chinese(fault.Kind)}");
        await run.Items.AddAsync(
            [new OperationItem(fault.Position, string.Empty, finding, string.Empty, string.Empty) { Reason = "CHAIN_BROKEN" }], cancellation);
        return new OperationOutcome(
            new Refusal(RefusalCode.WrongState, $"the ledger does not verify: {fault.Message}", $"台帐校验未通过：{finding.MessageZh}"), string.Empty);
    }

    private static string Chinese(LedgerFaultKind kind) => kind switch
    {
        LedgerFaultKind.PositionGap => "缺少该条",
        LedgerFaultKind.VersionGap => "流内版本不连续，有条目被删除或移动",
        LedgerFaultKind.BrokenChain => "与上一条的哈希不相连",
        LedgerFaultKind.WrongHash => "内容与哈希不符，已被改动",
        LedgerFaultKind.WrongHead => "与链头或检查点不符，末尾被截断或链头被改回",
        LedgerFaultKind.WrongRoot => "与已签发的检查点不符，此前的记录被改写",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a fault of a ledger"),
    };

    /// <summary>Entries that came meanwhile are verified too: the total follows them.</summary>
    private sealed class Counter(OperationTally tally) : IProgress<long>
    {
        public void Report(long value)
        {
            tally.Total = Math.Max(tally.Total, value);
            while (tally.Done < value)
                tally.Count(ItemOutcome.Unchanged);
        }
    }
}

/// <summary>A verification's result.</summary>
internal sealed record VerifyReport(bool Verified, long Entries, long Position);
