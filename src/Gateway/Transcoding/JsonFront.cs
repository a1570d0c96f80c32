using System.Text.Json;
using Google.Protobuf.Reflection;
using Lianxin.Gateway.Hosting;
using Microsoft.AspNetCore.Grpc.JsonTranscoding;
using Microsoft.AspNetCore.Http.Features;

namespace Lianxin.Gateway.Transcoding;

/// <summary>
/// Stands before transcoding. What it finds wrong with a request is left for the interceptors, so that a caller is admitted
/// before anything is said about what they sent; whatever transcoding itself still refuses leaves without its wording.
/// </summary>
internal static class JsonFront
{
    /// <summary>The middleware; gRPC passes.</summary>
    public static async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        if (GrpcFront.IsGrpc(context.Request))
        {
            await next(context);
        }
        else if (context.GetEndpoint()?.Metadata.GetMetadata<GrpcJsonTranscodingMetadata>() is not { } method)
        {
            await next(context);
            await JsonErrors.DescribeAsync(context);
        }
        else if (PathPattern.Of(method.HttpRule).Matches(context.Request.Path))
        {
            await TranscodeAsync(context, method, next);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await JsonErrors.DescribeAsync(context);
        }
    }

    private static async Task TranscodeAsync(HttpContext context, GrpcJsonTranscodingMetadata method, RequestDelegate next)
    {
        var faults = new ShapeFaults();
        new QueryShape(faults).Check(method.MethodDescriptor.InputType, method.HttpRule, context.Request);
        if (!await JsonBody.TryCheckAsync(context.Request, method, faults))
        {
            await JsonErrors.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, JsonErrors.TooLarge);
            return;
        }

        if (!faults.None)
        {
            faults.Leave(context);
            Blank(context.Request, method.MethodDescriptor.InputType);
        }

        var inner = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var filter = new RefusalFilter(context, inner.Stream);
        context.Response.Body = filter;
        await next(context);
        context.Features.Set(inner);
        if (filter.Refused)
            await JsonErrors.WriteAsync(context, StatusCodes.Status400BadRequest, JsonErrors.Malformed);
    }

    /// <summary>Leaves nothing to read, so that the call gets as far as the interceptors.</summary>
    private static void Blank(HttpRequest request, MessageDescriptor message)
    {
        request.QueryString = QueryString.Empty;
        JsonBody.Replace(request, "{}"u8.ToArray());
        foreach (var field in message.Fields.InDeclarationOrder())
        {
            if (field.FieldType != FieldType.String && request.RouteValues.ContainsKey(field.Name))
                request.RouteValues[field.Name] = "0";
        }
    }
}
