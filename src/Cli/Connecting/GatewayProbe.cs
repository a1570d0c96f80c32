using Grpc.Core;
using Grpc.Health.V1;

namespace Lianxin.Cli.Connecting;

/// <summary>Asks once whether a gateway listens where the user said.</summary>
internal static class GatewayProbe
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(10);

    /// <summary>Returns when something that speaks gRPC answered, whatever it said.</summary>
    /// <param name="health">The gateway's health service.</param>
    /// <param name="server">The address stated.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="CliException">Nobody answers there, or not in gRPC.</exception>
    public static async Task CheckAsync(Health.HealthClient health, Uri server, CancellationToken cancellation)
    {
        try
        {
            await health.CheckAsync(new HealthCheckRequest(), deadline: (TimeProvider.System.GetUtcNow() + Within).UtcDateTime, cancellationToken: cancellation);
        }
        catch (RpcException e) when (e.Status.DebugException is { } cause)
        {
            throw new CliException(ExitCodes.Unreachable, Answered(cause) ? Texts.NoGrpc(server) : Texts.NoAnswer(server));
        }
        catch (RpcException e) when (e.StatusCode is not StatusCode.Cancelled)
        {
            // A gateway that is there and unwell says so with the call that matters.
        }
    }

    private static bool Answered(Exception cause) =>
        cause is HttpRequestException { HttpRequestError: HttpRequestError.HttpProtocolError or HttpRequestError.InvalidResponse or HttpRequestError.ResponseEnded or HttpRequestError.VersionNegotiationError };
}
