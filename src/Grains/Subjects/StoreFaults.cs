using Lianxin.Domain.Decisions;
using Lianxin.Ledger;

namespace Lianxin.Grains.Subjects;

/// <summary>Failures of the store, told to callers as refusals that say the same request may be sent again.</summary>
internal static class StoreFaults
{
    private static readonly Refusal Unavailable = new(
        RefusalCode.Unavailable, "the store does not answer; send the same request again", "存储暂不可用，请稍后以同一请求号重试");

    private static readonly Refusal Overloaded = new(
        RefusalCode.Overloaded, "too much work is queued; send the same request again later", "系统繁忙，请稍后以同一请求号重试");

    /// <summary>Whether an exception means that the store failed, not that the program is wrong.</summary>
    /// <param name="fault">The exception.</param>
    /// <returns>True for an unreachable store and for a time-out.</returns>
    public static bool Is(Exception fault) => fault is LedgerUnavailableException or TimeoutException or OperationCanceledException;

    /// <summary>The refusal for such a failure.</summary>
    /// <param name="fault">The exception.</param>
    /// <returns>The refusal.</returns>
    public static Refusal Refusal(Exception fault) => fault is LedgerUnavailableException { Overloaded: true } ? Overloaded : Unavailable;

    /// <summary>Does something with the store.</summary>
    /// <param name="work">What is done.</param>
    /// <returns>The refusal when the store failed, or null.</returns>
    public static async ValueTask<Refusal?> OfAsync(ValueTask work)
    {
        try
        {
            await work;
            return null;
        }
        catch (Exception fault) when (Is(fault))
        {
            return Refusal(fault);
        }
    }
}
