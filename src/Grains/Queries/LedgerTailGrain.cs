using System.Runtime.CompilerServices;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Queries;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Tail;
using Lianxin.Ledger;

namespace Lianxin.Grains.Queries;

/// <summary>Streams a county's entries: reads pages as the consumer asks for them, so that a slow one holds back nobody.</summary>
internal sealed class LedgerTailGrain(ILedger ledger, ITailWatch tails, EntryReader entries, TimeProvider time) : Grain, ILedgerTailGrain
{
    private const int PageSize = 200;

    public async IAsyncEnumerable<TailItem> TailAsync(
        ReadContext context, long afterPosition, bool full, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var county = CountyCode.Parse(this.GetPrimaryKeyString());
        var tail = await tails.FollowAsync(county, cancellation);
        var at = Math.Max(0, afterPosition);
        while (true)
        {
            var moved = tail.Moved;
            var page = await ledger.ReadCountyAsync(county, at, PageSize, cancellation);
            foreach (var view in await entries.ReadAsync(page, full))
            {
                at = view.Position;
                yield return new TailItem(view, at);
            }

            if (page.Count > 0)
                continue;
            await Pulse.WaitAsync(moved, Heartbeat.Every, time, cancellation);
            if (!moved.IsCompleted)
                yield return new TailItem(null, at);
        }
    }
}
