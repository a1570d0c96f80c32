using Google.Rpc;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Lianxin.Gateway.Admission;
using Lianxin.Gateway.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lianxin.Gateway.Tests.Admission;

public sealed class FloodGateTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().AddSingleton<RefusalMeter>().BuildServiceProvider();
    private readonly AdmissionInterceptor _admission = new(new AdmissionLimits(Calls: 1, Streams: 1));
    private readonly FloodGate _gate;

    public FloodGateTests() => _gate = new FloodGate(_admission, _services.GetRequiredService<RefusalMeter>());

    public void Dispose()
    {
        _admission.Dispose();
        _services.Dispose();
    }

    [Fact]
    public async Task A_call_beyond_those_that_wait_is_refused_unread_with_the_words_of_the_others()
    {
        Assert.True(await PassesAsync(MethodType.Unary));
        var end = new TaskCompletionSource();
        Task[] calls = [WorkAsync(end.Task), WorkAsync(end.Task)];

        var refused = Grpc(MethodType.Unary);
        await _gate.RunAsync(refused, _ => throw new InvalidOperationException("it was let through"));

        Assert.Equal("8", refused.Response.Headers["grpc-status"]);
        Assert.Equal("application/grpc", refused.Response.ContentType);
        var details = refused.Response.Headers["grpc-status-details-bin"].ToString();
        var status = Google.Rpc.Status.Parser.ParseFrom(Convert.FromBase64String(details.PadRight((details.Length + 3) / 4 * 4, '=')));
        Assert.Equal("OVERLOADED", status.GetDetail<ErrorInfo>()!.Reason);
        Assert.NotNull(status.GetDetail<RetryInfo>());

        Assert.True(await PassesAsync(MethodType.ServerStreaming));
        end.SetResult();
        await Task.WhenAll(calls);
        Assert.True(await PassesAsync(MethodType.Unary));
    }

    [Fact]
    public async Task What_is_no_grpc_is_left_to_others()
    {
        var end = new TaskCompletionSource();
        Task[] calls = [WorkAsync(end.Task), WorkAsync(end.Task)];
        var json = Grpc(MethodType.Unary);
        json.Request.ContentType = "application/json";
        var passed = false;

        await _gate.RunAsync(json, _ =>
        {
            passed = true;
            return Task.CompletedTask;
        });

        Assert.True(passed);
        end.SetResult();
        await Task.WhenAll(calls);
    }

    private Task<string> WorkAsync(Task end) => _admission.UnaryServerHandler("", new AdmissionTests.CallOf(), async (string _, ServerCallContext _) =>
    {
        await end;
        return "done";
    });

    private async Task<bool> PassesAsync(MethodType type)
    {
        var passed = false;
        await _gate.RunAsync(Grpc(type), _ =>
        {
            passed = true;
            return Task.CompletedTask;
        });
        return passed;
    }

    private static DefaultHttpContext Grpc(MethodType type)
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = "application/grpc";
        var marshaller = Marshallers.Create<string>(_ => [], _ => string.Empty);
        var method = new Method<string, string>(type, "lianxin.v1.Test", "Call", marshaller, marshaller);
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new GrpcMethodMetadata(typeof(object), method)), null));
        return context;
    }
}
