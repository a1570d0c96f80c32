using System.Net;

namespace Lianxin.Silo.Hosting;

/// <summary>
/// Answers calls from this machine under its own names, nobody else: the dashboard knows no accounts. The name is looked at as well, since a
/// page elsewhere can have its own name point to this machine and read through a browser that runs here.
/// </summary>
internal static class ThisMachineAlone
{
    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Passes the request on, or answers 403.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">What follows.</param>
    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && Names.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
