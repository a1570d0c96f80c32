using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;

namespace Lianxin.Gateway.Mapping;

/// <summary>What makes a repeat a repeat: the request's key, and the hash of everything else in it.</summary>
internal static class RequestKeys
{
    private const string RequestId = "request_id";

    /// <summary>The request's <c>request_id</c>.</summary>
    public static string RequestIdOf(IMessage request) =>
        (string)request.Descriptor.FindFieldByName(RequestId).Accessor.GetValue(request);

    /// <summary>SHA-256 of principal, method and request id, hex.</summary>
    public static string KeyOf(string principal, string method, Guid requestId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{principal}\n{method}\n{requestId:D}")));

    /// <summary>SHA-256 of the request without its request id, hex. Requests hold no maps, so the same request gives the same bytes.</summary>
    public static string BodyHashOf(IMessage request) => HashWithout(request, RequestId);

    /// <summary>SHA-256 of the request without some fields, hex.</summary>
    public static string HashWithout(IMessage request, params ReadOnlySpan<string> fields)
    {
        var rest = request.Descriptor.Parser.ParseFrom(request.ToByteArray());
        foreach (var field in fields)
            request.Descriptor.FindFieldByName(field)?.Accessor.Clear(rest);
        return Convert.ToHexStringLower(SHA256.HashData(rest.ToByteArray()));
    }
}
