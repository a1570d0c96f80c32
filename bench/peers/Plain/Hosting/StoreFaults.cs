using Grpc.Core.Interceptors;

namespace Lianxin.Bench.Plain.Hosting;

/// <summary>A database that fails is told as such; the same request may be sent again.</summary>
internal sealed class StoreFaults : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (NpgsqlException fault)
        {
            throw Statuses.Of(StatusCode.Unavailable, "UNAVAILABLE", fault.Message, "服务暂不可用，请稍后以同一请求重试", retry: true).ToRpcException();
        }
    }
}
