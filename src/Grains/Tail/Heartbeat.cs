namespace Lianxin.Grains.Tail;

/// <summary>How long a stream may be silent.</summary>
internal static class Heartbeat
{
    /// <summary>15 s: below the idle limits of common proxies.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
}
