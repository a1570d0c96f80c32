using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Lianxin.Gateway.Hosting;
using Microsoft.AspNetCore.Grpc.JsonTranscoding;
using Microsoft.Net.Http.Headers;

namespace Lianxin.Gateway.Transcoding;

/// <summary>A request's JSON body: read within the limit, compared with its message, handed on.</summary>
internal static class JsonBody
{
    /// <summary>Notes the body's faults, and leaves it to be read again.</summary>
    /// <returns>Whether it is within the limit.</returns>
    public static async Task<bool> TryCheckAsync(HttpRequest request, GrpcJsonTranscodingMetadata method, ShapeFaults faults)
    {
        // By the stated length first: whoever asks before sending needn't send it.
        if (request.ContentLength > GatewayHost.MaxMessage)
            return false;
        if (method.HttpRule.Body.Length == 0)
        {
            if (request.ContentLength > 0)
                faults.Note("body", "is not taken by this method; use the path and the query", "该方法不接受正文，请使用路径和查询参数");
            return true;
        }

        if (await ReadAsync(request) is not { } bytes)
            return false;
        Replace(request, Check(request, method, bytes, faults));
        return true;
    }

    /// <summary>Puts another body in place.</summary>
    public static void Replace(HttpRequest request, byte[] body)
    {
        request.Body = new MemoryStream(body, writable: false);
        request.ContentLength = body.Length;
        request.ContentType = "application/json";
    }

    private static byte[] Check(HttpRequest request, GrpcJsonTranscodingMetadata method, byte[] bytes, ShapeFaults faults)
    {
        // No body is a message without fields: the service then says which it needs.
        if (bytes.Length == 0)
            return "{}"u8.ToArray();
        if (!IsJson(request.ContentType))
        {
            faults.Note(
                "body",
                "must be sent as Content-Type: application/json, in UTF-8",
                "正文应以 Content-Type: application/json、UTF-8 编码提交");
            return bytes;
        }

        try
        {
            ReadOnlyMemory<byte> text = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;
            if (!Utf8.IsValid(text.Span))
            {
                faults.Note("body", "is not UTF-8", "正文不是UTF-8编码");
                return bytes;
            }

            using var body = JsonDocument.Parse(text);
            var shape = new JsonShape(faults);
            shape.Check(method.MethodDescriptor.InputType, body.RootElement);
            return shape.HasNulls && faults.None ? WithoutNulls(text.Span) : bytes;
        }
        catch (JsonException e)
        {
            var (line, at) = (e.LineNumber + 1, e.BytePositionInLine + 1);
            faults.Note("body", $"is not JSON at line {line}, byte {at}", $"正文不是有效的JSON（第{line}行第{at}字节）");
            return bytes;
        }
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }

        return bytes.Length > GatewayHost.MaxMessage ? null : bytes.ToArray();
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.ToString().Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static byte[] WithoutNulls(ReadOnlySpan<byte> text)
    {
        var body = JsonNode.Parse(text)!;
        Prune(body);
        return JsonSerializer.SerializeToUtf8Bytes(body);
    }

    private static void Prune(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Prune(item);
        }
        else if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields.ToArray())
            {
                if (value is null)
                    fields.Remove(name);
                else
                    Prune(value);
            }
        }
    }
}
