using Grpc.AspNetCore.Server;
using Lianxin.Gateway.Transcoding;

namespace Lianxin.Gateway.Admission;

/// <summary>
/// Refuses gRPC calls while as many wait as may, before anything of them is read: under a flood nearly all that a gateway does is refusing, and
/// what a refusal takes is missing to the calls that were let in. Who comes past it is still admitted, or not, by <see cref="AdmissionInterceptor"/>.
/// </summary>
internal sealed class FloodGate(AdmissionInterceptor admission, RefusalMeter refusals)
{
    private readonly (string Name, string Value)[] _headers = Headers();

    /// <summary>The middleware; streams and anything but gRPC pass.</summary>
    public Task RunAsync(HttpContext context, RequestDelegate next)
    {
        if (!GrpcFront.IsGrpc(context.Request) || !admission.IsFull || !IsUnary(context.GetEndpoint()))
            return next(context);
        refusals.Count(AdmissionInterceptor.Reason);
        context.Response.ContentType = "application/grpc";
        foreach (var (name, value) in _headers)
            context.Response.Headers[name] = value;
        return Task.CompletedTask;
    }

    private static bool IsUnary(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<GrpcMethodMetadata>() is { Method.Type: MethodType.Unary };

    private static (string, string)[] Headers()
    {
        var headers = new HeaderDictionary();
        GrpcFront.Describe(headers, AdmissionInterceptor.Overloaded);
        return [.. headers.Select(header => (header.Key, header.Value.ToString()))];
    }
}
