namespace Lianxin.Grains.Tail;

/// <summary>Wakes whoever waits for the next change. A waiter takes <see cref="Next"/> before it looks, so that no change falls between.</summary>
internal sealed class Pulse
{
    private TaskCompletionSource _next = Fresh();

    /// <summary>Completes at the next beat.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Wakes all present waiters.</summary>
    public void Beat() => Interlocked.Exchange(ref _next, Fresh()).TrySetResult();

    /// <summary>Waits for a beat taken earlier, at most for a while.</summary>
    /// <param name="beat">What <see cref="Next"/> gave.</param>
    /// <param name="atMost">How long.</param>
    /// <param name="time">By which clock.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task WaitAsync(Task beat, TimeSpan atMost, TimeProvider time, CancellationToken cancellation)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(beat, Task.Delay(atMost, time, enough.Token));
        await enough.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
