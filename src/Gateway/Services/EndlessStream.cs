namespace Lianxin.Gateway.Services;

/// <summary>Streams that have no end of their own.</summary>
internal static class EndlessStream
{
    /// <summary>
    /// Sends until the client leaves, or until the process is asked to stop: a stop waits for calls under way, and whoever
    /// watches would hold it up.
    /// </summary>
    /// <param name="context">The call.</param>
    /// <param name="lifetime">The process's.</param>
    /// <param name="sendAsync">Sends until its token is cancelled.</param>
    public static async Task UntilStoppedAsync(
        this ServerCallContext context, IHostApplicationLifetime lifetime, Func<CancellationToken, Task> sendAsync)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        try
        {
            await sendAsync(ends.Token);
        }
        catch (OperationCanceledException) when (!context.CancellationToken.IsCancellationRequested)
        {
            throw Statuses.Of(
                StatusCode.Unavailable, "UNAVAILABLE", "the service is stopping; go on at another or later", "服务正在停止，请稍后继续", retry: true).ToRpcException();
        }
    }
}
