using Grpc.Core.Interceptors;

namespace Lianxin.Gateway.Identity;

/// <summary>Authenticates, then checks the method's declared right, before anything of the request is looked at.</summary>
internal sealed class RightsInterceptor(DeclaredRights rights) : Interceptor
{
    private static readonly Caller Nobody = new("anyone", []);

    /// <inheritdoc/>
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(request, context);
    }

    /// <inheritdoc/>
    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(request, responseStream, context);
    }

    /// <inheritdoc/>
    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(requestStream, context);
    }

    /// <inheritdoc/>
    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(requestStream, responseStream, context);
    }

    private void Admit(ServerCallContext context)
    {
        CallerOfCall.Await(context);
        var needed = rights.Needed(context.Method);
        if (needed?.StartsWith(DeclaredRights.Ballots, StringComparison.Ordinal) == true)
        {
            CallerOfCall.Set(context, Nobody);
            return;
        }

        var caller = DevPrincipal.Authenticate(context);
        if (needed is { } right)
            caller.Demand(right);
        CallerOfCall.Set(context, caller);
    }
}
