using Google.Protobuf;
using Grpc.Core.Interceptors;

namespace Lianxin.Gateway.Transcoding;

/// <summary>
/// The innermost interceptor: what no service needs to look at, once the caller is admitted; and the request's own names for
/// what is refused.
/// </summary>
internal sealed class InputInterceptor : Interceptor
{
    /// <inheritdoc/>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        Check(request, context);
        try
        {
            return await continuation(request, context);
        }
        catch (RpcException refusal) when (request is IMessage message)
        {
            throw ApiFields.In(message.Descriptor, refusal);
        }
    }

    /// <inheritdoc/>
    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Check(request, context);
        return continuation(request, responseStream, context);
    }

    private static void Check(object request, ServerCallContext context)
    {
        if (ShapeFaults.Of(context) is { } faults)
            throw faults.ToException();
        if (request is IMessage message)
            RequestTexts.Check(message);
    }
}
