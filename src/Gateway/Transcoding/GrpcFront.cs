using System.Globalization;
using Google.Protobuf;
using Status = Google.Rpc.Status;

namespace Lianxin.Gateway.Transcoding;

/// <summary>Describes what the gRPC library refuses before any interceptor sees it: messages too large or unreadable.</summary>
internal static class GrpcFront
{
    private const string StatusHeader = "grpc-status";

    /// <summary>Whether a request is gRPC.</summary>
    public static bool IsGrpc(HttpRequest request) =>
        request.ContentType?.StartsWith("application/grpc", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>The middleware; anything else than gRPC passes.</summary>
    public static async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (!IsGrpc(context.Request) || context.Response.HasStarted || CallerOfCall.IsAwaited(context))
            return;
        var refusal = context.Response.Headers[StatusHeader].ToString() switch
        {
            "8" => JsonErrors.TooLarge,
            "2" or "13" => JsonErrors.Malformed,
            _ => null,
        };
        if (refusal is not null)
            Describe(context.Response.Headers, refusal);
    }

    /// <summary>Puts a status where a client of a call without an answer looks for it.</summary>
    public static void Describe(IHeaderDictionary headers, Status status)
    {
        headers[StatusHeader] = status.Code.ToString(CultureInfo.InvariantCulture);
        headers["grpc-message"] = Uri.EscapeDataString(status.Message);
        headers["grpc-status-details-bin"] = status.ToByteString().ToBase64().TrimEnd('=');
    }
}
