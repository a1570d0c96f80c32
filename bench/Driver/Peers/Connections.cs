using Grpc.Net.Client;

namespace Lianxin.Bench.Peers;

/// <summary>A side's connections: one for every 32 callers, the same for all sides.</summary>
public sealed class Connections : IDisposable
{
    private const int CallersEach = 32;

    private readonly GrpcChannel[] _channels;
    private readonly CallInvoker[] _invokers;

    /// <summary>Opens them with the first calls.</summary>
    /// <param name="server">Where the side listens.</param>
    /// <param name="callers">How many call at once.</param>
    public Connections(Uri server, int callers)
    {
        Server = server;
        _channels = [.. Enumerable.Range(0, (callers + CallersEach - 1) / CallersEach).Select(_ => Open(server))];
        _invokers = [.. _channels.Select(channel => channel.CreateCallInvoker())];
    }

    /// <summary>Where the side listens.</summary>
    public Uri Server { get; }

    /// <summary>Makes a call.</summary>
    /// <param name="caller">Who calls; always by the same connection.</param>
    /// <param name="method">The method.</param>
    /// <param name="request">The request's bytes.</param>
    /// <returns>How it ended.</returns>
    public async Task<StatusCode> SendAsync(int caller, Method<byte[], Received> method, byte[] request)
    {
        try
        {
            using var call = _invokers[caller % _invokers.Length].AsyncUnaryCall(method, null, default, request);
            await call.ResponseAsync.ConfigureAwait(false);
            return StatusCode.OK;
        }
        catch (RpcException e)
        {
            return e.StatusCode;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_channels, channel => channel.Dispose());

    private static GrpcChannel Open(Uri server) => GrpcChannel.ForAddress(server, new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler { ActivityHeadersPropagator = null },
        DisposeHttpClient = true,
    });
}
