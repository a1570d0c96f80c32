using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Lianxin.Gateway.Hosting;
using Status = Google.Rpc.Status;

namespace Lianxin.Gateway.Transcoding;

/// <summary>Errors that arise before a service is called, as JSON: the same <c>google.rpc.Status</c> as every other.</summary>
internal static class JsonErrors
{
    /// <summary>A message above the limit. Sending it again can't help, so it names no delay.</summary>
    public static readonly Status TooLarge = Statuses.Of(
        StatusCode.ResourceExhausted,
        "MESSAGE_TOO_LARGE",
        string.Create(CultureInfo.InvariantCulture, $"a message may have at most {GatewayHost.MaxMessage} bytes; upload files in chunks"),
        "提交的内容超过4MiB，文件请分块上传");

    /// <summary>A message that isn't what its method takes, and can't be read far enough to say where.</summary>
    public static readonly Status Malformed = Statuses.Of(
        StatusCode.InvalidArgument, "MALFORMED_MESSAGE", "the message can't be read as what this method takes", "提交的内容格式不正确，无法读取");

    private static readonly JsonFormatter Formatter =
        new(JsonFormatter.Settings.Default.WithTypeRegistry(TypeRegistry.FromFiles(ApiDescriptors.Files)));

    private static readonly Status NoPath = Statuses.Of(
        StatusCode.NotFound, "PATH_NOT_FOUND", "there is nothing at this path", "没有这个地址");

    private static readonly Status NoVerb = Statuses.Of(
        StatusCode.Unimplemented, "METHOD_NOT_ALLOWED", "this path takes other HTTP methods, see the Allow header", "该地址不支持此HTTP方法");

    /// <summary>Gives an error that nobody described its description.</summary>
    public static Task DescribeAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < StatusCodes.Status400BadRequest || response.ContentType is not null)
            return Task.CompletedTask;
        return response.StatusCode == StatusCodes.Status405MethodNotAllowed
            ? WriteAsync(context, StatusCodes.Status405MethodNotAllowed, NoVerb)
            : WriteAsync(context, StatusCodes.Status404NotFound, NoPath);
    }

    /// <summary>Answers with an error.</summary>
    public static Task WriteAsync(HttpContext context, int httpStatus, Status status)
    {
        var response = context.Response;
        var ofGrpc = response.Headers.Keys.Where(name => name.StartsWith("grpc-", StringComparison.OrdinalIgnoreCase));
        foreach (var header in ofGrpc.ToArray())
            response.Headers.Remove(header);
        response.StatusCode = httpStatus;
        response.ContentType = "application/json";
        return response.WriteAsync(Formatter.Format(status), context.RequestAborted);
    }
}
