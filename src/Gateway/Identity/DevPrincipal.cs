using System.Net;
using System.Text.RegularExpressions;

namespace Lianxin.Gateway.Identity;

/// <summary>
/// Stands in until accounts arrive: whoever calls from this machine holds every right, under a name of choice. That is why
/// the gateway listens on loopback only.
/// </summary>
internal static partial class DevPrincipal
{
    /// <summary>Optional header (metadata key) with the principal's name.</summary>
    public const string Header = "lianxin-principal";

    private static readonly Caller Default = new("dev", ["*"]);

    /// <summary>Who calls.</summary>
    /// <exception cref="RpcException">Not from this machine, or a malformed name.</exception>
    public static Caller Authenticate(ServerCallContext context)
    {
        if (context.GetHttpContext().Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address))
            throw Statuses.Of(StatusCode.Unauthenticated, "UNAUTHENTICATED", "only calls from this machine are accepted", "仅接受本机调用").ToRpcException();
        if (context.RequestHeaders.GetValue(Header) is not { } name)
            return Default;
        return Name().IsMatch(name)
            ? new Caller(name, ["*"])
            : throw Statuses.Of(StatusCode.Unauthenticated, "UNAUTHENTICATED", $"{Header} must be 1–64 of a–z, 0–9, '.', '_', '-'", "调用者名称格式不正确").ToRpcException();
    }

    [GeneratedRegex("^[a-z0-9._-]{1,64}\\z")]
    private static partial Regex Name();
}
