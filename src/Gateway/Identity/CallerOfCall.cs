namespace Lianxin.Gateway.Identity;

/// <summary>The caller of a call, put there by <see cref="RightsInterceptor"/> alone.</summary>
internal static class CallerOfCall
{
    private static readonly object Key = new();

    /// <summary>Remembers the caller.</summary>
    public static void Set(ServerCallContext context, Caller caller) => context.UserState[Key] = caller;

    /// <summary>Who calls.</summary>
    public static Caller Caller(this ServerCallContext context) => (Caller)context.UserState[Key];

    /// <summary>Notes that the call has been read and is ours to answer.</summary>
    public static void Await(ServerCallContext context) => context.UserState[Key] = null!;

    /// <summary>Whether the call has been read; before, only the libraries can have refused it.</summary>
    public static bool IsAwaited(HttpContext context) => context.Items.ContainsKey(Key);

    /// <summary>Ends the call unless a right is held.</summary>
    /// <exception cref="RpcException">It isn't.</exception>
    public static void Demand(this Caller caller, string right)
    {
        if (!caller.Has(right))
            throw new Refusal(RefusalCode.PermissionDenied, $"the right {right} is needed", $"缺少权限 {right}").ToException();
    }
}
