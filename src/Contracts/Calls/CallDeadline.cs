namespace Lianxin.Contracts.Calls;

/// <summary>
/// Until when the answer to a call is of any use to whoever asked. It travels with grain calls, so that work whose caller has given up
/// is not begun; what is begun is finished.
/// </summary>
public static class CallDeadline
{
    private const string Key = "lx.deadline";

    /// <summary>Sets it for the grain calls that this flow makes from now on.</summary>
    /// <param name="deadline">The instant.</param>
    public static void Set(DateTimeOffset deadline) => RequestContext.Set(Key, deadline.UtcTicks);

    /// <summary>Takes it off this flow: for work that goes on after the call that began it.</summary>
    public static void Clear() => RequestContext.Remove(Key);

    /// <summary>Whether it has passed.</summary>
    /// <param name="now">The present instant.</param>
    /// <returns>False where none is set.</returns>
    public static bool Passed(DateTimeOffset now) => RequestContext.Get(Key) is long ticks && now.UtcTicks > ticks;
}
