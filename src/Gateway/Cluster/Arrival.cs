using Lianxin.Gateway.Hosting;

namespace Lianxin.Gateway.Cluster;

/// <summary>How the start of a cluster's client goes: it may come before the silos, and waits for them for a while.</summary>
internal sealed class Arrival(GatewayOptions options, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly long _since = time.GetTimestamp();
    private bool _told;

    /// <summary>Whether it gave up.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Why, in one line.</summary>
    public string Line => $"no silo of the cluster answered within {options.Wait.TotalSeconds:0} s";

    /// <summary>Called when a try failed: says so once, waits a moment, and tells whether to try again.</summary>
    public async Task<bool> AgainAsync(Exception fault, CancellationToken cancellation)
    {
        GaveUp = time.GetElapsedTime(_since) > options.Wait;
        if (GaveUp)
            return false;
        if (!_told)
            await Console.Error.WriteLineAsync($"lianxin-gateway: no silo answers yet ({fault.GetType().Name}); waiting up to {options.Wait.TotalSeconds:0} s");
        _told = true;
        await Task.Delay(Pause, time, cancellation);
        return true;
    }
}
