using Google.Rpc;
using Grpc.Core;
using Lianxin.Gateway.Admission;

namespace Lianxin.Gateway.Tests.Admission;

public sealed class AdmissionTests : IDisposable
{
    private readonly AdmissionInterceptor _gate = new(new AdmissionLimits(Calls: 1, Streams: 1));

    public void Dispose() => _gate.Dispose();

    [Fact]
    public async Task One_call_works_one_waits_and_the_next_is_told_to_come_back()
    {
        var (first, second) = (new Held(), new Held());
        var working = first.CallAsync(_gate);
        var waiting = second.CallAsync(_gate);
        Assert.True(first.Begun);
        Assert.False(second.Begun);

        var refused = await Assert.ThrowsAsync<RpcException>(() => new Held().CallAsync(_gate));
        Assert.Equal(StatusCode.ResourceExhausted, refused.StatusCode);
        Assert.NotNull(refused.GetRpcStatus()!.GetDetail<RetryInfo>());

        first.End();
        Assert.Equal("done", await working);
        second.End();
        Assert.Equal("done", await waiting);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_leaves_the_place_to_the_next()
    {
        var (first, second) = (new Held(), new Held());
        using var given = new CancellationTokenSource();
        var working = first.CallAsync(_gate);
        var left = new Held().CallAsync(_gate, given.Token);
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);

        var waiting = second.CallAsync(_gate);
        first.End();
        second.End();

        Assert.Equal(["done", "done"], await Task.WhenAll(working, waiting));
    }

    [Fact]
    public async Task A_call_that_fails_gives_its_place_back()
    {
        var context = new CallOf();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _gate.UnaryServerHandler<string, string>("", context, (_, _) => throw new InvalidOperationException()));

        var next = new Held();
        next.End();
        Assert.Equal("done", await next.CallAsync(_gate));
    }

    /// <summary>A call that lasts until it is told to end.</summary>
    private sealed class Held
    {
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Begun { get; private set; }

        public void End() => _end.SetResult();

        public Task<string> CallAsync(AdmissionInterceptor gate, CancellationToken cancellation = default) =>
            gate.UnaryServerHandler("", new CallOf(cancellation), async (string _, ServerCallContext _) =>
            {
                Begun = true;
                await _end.Task;
                return "done";
            });
    }

    internal sealed class CallOf(CancellationToken cancellation = default) : ServerCallContext
    {
        protected override string MethodCore => "/lianxin.v1.Test/Call";

        protected override string HostCore => "localhost";

        protected override string PeerCore => "ipv4:127.0.0.1:1";

        protected override DateTime DeadlineCore => DateTime.MaxValue;

        protected override Metadata RequestHeadersCore { get; } = [];

        protected override CancellationToken CancellationTokenCore => cancellation;

        protected override Metadata ResponseTrailersCore { get; } = [];

        protected override Grpc.Core.Status StatusCore { get; set; }

        protected override WriteOptions? WriteOptionsCore { get; set; }

        protected override AuthContext AuthContextCore => new(string.Empty, []);

        protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) =>
            throw new NotSupportedException();

        protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Task.CompletedTask;
    }
}
