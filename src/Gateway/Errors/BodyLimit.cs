using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Lianxin.Gateway.Hosting;

namespace Lianxin.Gateway.Errors;

/// <summary>Refuses oversized JSON bodies as gRPC refuses oversized messages; transcoding itself has no such limit.</summary>
internal static class BodyLimit
{
    private static readonly string Refusal = new JsonFormatter(JsonFormatter.Settings.Default.WithTypeRegistry(TypeRegistry.FromFiles(ApiDescriptors.Files)))
        .Format(Statuses.Of(
            StatusCode.ResourceExhausted,
            "MESSAGE_TOO_LARGE",
            string.Create(CultureInfo.InvariantCulture, $"a message may have at most {GatewayHost.MaxMessage} bytes; upload files in chunks"),
            "提交的内容超过4MiB，文件请分块上传"));

    /// <summary>Looks at the stated length only.</summary>
    public static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.ContentLength <= GatewayHost.MaxMessage || context.Request.ContentLength is null)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Refusal, context.RequestAborted);
    }
}
