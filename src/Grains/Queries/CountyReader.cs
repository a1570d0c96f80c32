using Lianxin.Contracts.Calls;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;

namespace Lianxin.Grains.Queries;

/// <summary>Answers a query from the store: labels the answer with the head read before it, and tells the store's failures as refusals.</summary>
internal sealed class CountyReader(ILedger ledger)
{
    /// <summary>Runs a query.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="county">The county.</param>
    /// <param name="context">How fresh the answer must be. The store's reads are always at its head: an unreached position is one that doesn't exist yet.</param>
    /// <param name="refusal">Why it is not run at all, or null.</param>
    /// <param name="query">The query.</param>
    /// <returns>The answer.</returns>
    public async Task<Answer<T>> AnswerAsync<T>(CountyCode county, ReadContext context, Refusal? refusal, Func<ValueTask<T>> query)
    {
        if (refusal is not null)
            return new Answer<T>(default, 0, refusal);
        try
        {
            var head = await ledger.HeadAsync(county);
            if (head < context.MinPosition)
                return new Answer<T>(default, head, NotReached(context.MinPosition, head));
            return head == 0
                ? new Answer<T>(default, 0, Refusals.NotFounded(county))
                : new Answer<T>(await query(), head);
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return new Answer<T>(default, 0, StoreFaults.Refusal(fault));
        }
    }

    /// <summary>The answer can't reflect a position yet.</summary>
    /// <param name="wanted">The position asked for.</param>
    /// <param name="reached">The position reached.</param>
    /// <returns>The refusal.</returns>
    public static Refusal NotReached(long wanted, long reached) => new(
        RefusalCode.Unavailable, $"position {wanted} is not reached yet, the answer stands at {reached}", $"数据尚未同步到{wanted}，目前为{reached}，请稍后重试", "min_ledger_position");
}
