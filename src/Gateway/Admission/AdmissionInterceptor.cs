using System.Threading.RateLimiting;
using Grpc.Core.Interceptors;

namespace Lianxin.Gateway.Admission;

/// <summary>
/// Lets calls in as far as the gateway's limits go, oldest first, and refuses the rest with a time to come back. Hands the call's
/// deadline on to the grains.
/// </summary>
internal sealed class AdmissionInterceptor(AdmissionLimits limits) : Interceptor, IDisposable
{
    /// <summary>What a refused call is told.</summary>
    internal static readonly Google.Rpc.Status Overloaded = Statuses.Of(
        StatusCode.ResourceExhausted, Reason, "too many calls at once; send the same request_id again later", "系统繁忙，请稍后以同一请求重试", retry: true);

    /// <summary>The API's reason for it.</summary>
    internal const string Reason = "OVERLOADED";

    private readonly ConcurrencyLimiter _calls = Limiter(limits.Calls, limits.Calls);
    private readonly ConcurrencyLimiter _streams = Limiter(limits.Streams, 0);

    /// <summary>Whether a call that came now would be refused.</summary>
    internal bool IsFull => _calls.GetStatistics()!.CurrentQueuedCount >= limits.Calls;

    /// <inheritdoc/>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        using var lease = await AdmitAsync(_calls, context);
        return await continuation(request, context);
    }

    /// <inheritdoc/>
    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        using var lease = await AdmitAsync(_streams, context);
        await continuation(request, responseStream, context);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _calls.Dispose();
        _streams.Dispose();
    }

    // Not async: what it sets must stay set in the caller's flow.
    private static Task<RateLimitLease> AdmitAsync(ConcurrencyLimiter limiter, ServerCallContext context)
    {
        if (context.Deadline < DateTime.MaxValue)
            CallDeadline.Set(context.Deadline);
        return TakeAsync(limiter, context.CancellationToken);
    }

    private static async Task<RateLimitLease> TakeAsync(ConcurrencyLimiter limiter, CancellationToken cancellation)
    {
        var lease = await limiter.AcquireAsync(1, cancellation);
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        throw Overloaded.ToRpcException();
    }

    private static ConcurrencyLimiter Limiter(int permits, int queue) => new(new ConcurrencyLimiterOptions
    {
        PermitLimit = permits,
        QueueLimit = queue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}
