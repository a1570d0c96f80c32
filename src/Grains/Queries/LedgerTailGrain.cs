using System.Runtime.CompilerServices;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Queries;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Subjects;
using Lianxin.Grains.Tail;
using Lianxin.Ledger;

namespace Lianxin.Grains.Queries;

/// <summary>Streams a county's entries: reads pages as the consumer asks for them, so that a slow one holds back nobody.</summary>
internal sealed class LedgerTailGrain(ILedger ledger, ITailWatch tails, EntryReader entries, TimeProvider time) : Grain, ILedgerTailGrain
{
    private const int PageSize = 200;

    public async IAsyncEnumerable<Answer<TailItem>> TailAsync(
        ReadContext context, long afterPosition, bool full, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var county = CountyCode.Parse(this.GetPrimaryKeyString());
        var at = Math.Max(0, afterPosition);
        var refusal = await PastEndAsync(county, at, cancellation);
        var tail = refusal is null ? await tails.FollowAsync(county, cancellation) : null;
        while (tail is not null)
        {
            var moved = tail.Moved;
            (var page, refusal) = await PageAsync(county, at, full, cancellation);
            if (refusal is not null)
                break;
            foreach (var view in page)
            {
                at = view.Position;
                yield return new Answer<TailItem>(new TailItem(view, at), at);
            }

            if (page.Count > 0)
                continue;
            await Pulse.WaitAsync(moved, Heartbeat.Every, time, cancellation);
            if (!moved.IsCompleted)
                yield return new Answer<TailItem>(new TailItem(null, at), at);
        }

        yield return new Answer<TailItem>(null, at, refusal);
    }

    /// <summary>Who goes on from a position that the ledger has not reached follows another ledger, or one that was restored since.</summary>
    private async ValueTask<Refusal?> PastEndAsync(CountyCode county, long after, CancellationToken cancellation)
    {
        try
        {
            var head = await ledger.HeadAsync(county, cancellation);
            return after <= head ? null : new Refusal(
                RefusalCode.PastEnd,
                $"the ledger ends at {head}: {after} is of another ledger, or of one that was restored since; start again from 0",
                $"台帐止于{head}：{after} 属于另一台帐，或台帐此后曾恢复，请从 0 重新开始",
                "after_position");
        }
        catch (Exception fault) when (StoreFaults.Is(fault) && !cancellation.IsCancellationRequested)
        {
            return StoreFaults.Refusal(fault);
        }
    }

    private async ValueTask<(IReadOnlyList<EntryView> Page, Refusal? Refusal)> PageAsync(CountyCode county, long after, bool full, CancellationToken cancellation)
    {
        try
        {
            return (await entries.ReadAsync(await ledger.ReadCountyAsync(county, after, PageSize, cancellation), full), null);
        }
        catch (Exception fault) when (StoreFaults.Is(fault) && !cancellation.IsCancellationRequested)
        {
            return ([], StoreFaults.Refusal(fault));
        }
    }
}
