using System.Globalization;
using Grpc.Core.Interceptors;
using Orleans.Runtime;

namespace Lianxin.Gateway.Errors;

/// <summary>The outermost interceptor: whatever escapes a service leaves as a status a client can act on, never as a stack trace.</summary>
internal sealed class ErrorInterceptor(ILogger<ErrorInterceptor> log, RefusalMeter refusals) : Interceptor
{
    /// <inheritdoc/>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (RpcException e) when (!IsBare(e))
        {
            refusals.Count(e);
            throw;
        }
        catch (Exception e)
        {
            throw refusals.Count(Translate(e, context));
        }
    }

    /// <inheritdoc/>
    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (RpcException e) when (!IsBare(e))
        {
            refusals.Count(e);
            throw;
        }
        catch (Exception e)
        {
            throw refusals.Count(Translate(e, context));
        }
    }

    // A published method that we don't offer: its generated base says so without a word.
    private static bool IsBare(Exception e) => e is RpcException { StatusCode: StatusCode.Unimplemented };

    /// <summary>The status of an exception that no service expected.</summary>
    internal RpcException Translate(Exception e, ServerCallContext context)
    {
        if (context.CancellationToken.IsCancellationRequested || e is OperationCanceledException)
        {
            return context.Deadline < DateTime.MaxValue && context.Status.StatusCode == StatusCode.DeadlineExceeded
                ? TimedOut()
                : Statuses.Of(StatusCode.Cancelled, "CANCELLED", "the call was cancelled", "请求已取消").ToRpcException();
        }

        switch (e)
        {
            case RpcException:
                return Statuses.Of(
                    StatusCode.Unimplemented, "UNIMPLEMENTED", "this method is not offered", "不提供此操作").ToRpcException();
            case TimeoutException:
                log.CallTimedOut(context.Method);
                return TimedOut();
            case OrleansException:
                log.ClusterFailed(context.Method, e.GetType().Name);
                return Statuses.Of(
                    StatusCode.Unavailable, "UNAVAILABLE", "the cluster does not answer now; the same request, sent again, is done once", "集群暂无应答，请稍后重发同一请求，不会重复办理", retry: true).ToRpcException();
            default:
                var incident = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
                log.Unexpected(e, context.Method, incident);
                return Statuses.Of(
                    StatusCode.Internal, "INTERNAL", $"an unexpected error; incident {incident}", $"系统内部错误，事件编号 {incident}").ToRpcException();
        }
    }

    private static RpcException TimedOut() => Statuses.Of(
        StatusCode.DeadlineExceeded, "DEADLINE_EXCEEDED", "no answer in time, the outcome is unknown; send the same request_id again", "等待超时，结果未知，请以同一请求重试", retry: true).ToRpcException();
}
