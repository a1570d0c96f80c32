using System.Threading.RateLimiting;
using Grpc.Core.Interceptors;

namespace Lianxin.Gateway.Admission;

/// <summary>
/// Lets calls in as far as the gateway's limits go, oldest first, and refuses the rest with a time to come back. Hands the call's
/// deadline on to the grains.
/// </summary>
internal sealed class AdmissionInterceptor(AdmissionLimits limits) : Interceptor, IDisposable
{
    private readonly ConcurrencyLimiter _calls = Limiter(limits.Calls, limits.Calls);
    private readonly ConcurrencyLimiter _streams = Limiter(limits.Streams, 0);

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
        throw Statuses.Of(
            StatusCode.ResourceExhausted, "OVERLOADED", "too many calls at once; send the same request_id again later", "系统繁忙，请稍后以同一请求重试", retry: true)
            .ToRpcException();
    }

    private static ConcurrencyLimiter Limiter(int permits, int queue) => new(new ConcurrencyLimiterOptions
    {
        PermitLimit = permits,
        QueueLimit = queue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}
