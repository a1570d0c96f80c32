using Grpc.Core;
using Grpc.Net.Client.Configuration;

namespace Lianxin.Cli.Connecting;

/// <summary>
/// Sends again what a service under way to its feet again did not answer: a silo ended, a gateway restarts, too much is queued. Every command
/// has a request id and is stored once. About 20 s altogether; whether anybody is there at all is asked once, before.
/// </summary>
internal static class Resending
{
    /// <summary>How often one call is sent at most.</summary>
    public const int Attempts = 16;

    /// <summary>For the channel.</summary>
    public static ServiceConfig Config => new()
    {
        MethodConfigs =
        {
            new MethodConfig { Names = { new MethodName { Service = "grpc.health.v1.Health" } } },
            new MethodConfig
            {
                Names = { MethodName.Default },
                RetryPolicy = new RetryPolicy
                {
                    MaxAttempts = Attempts,
                    InitialBackoff = TimeSpan.FromMilliseconds(200),
                    MaxBackoff = TimeSpan.FromSeconds(4),
                    BackoffMultiplier = 2,
                    RetryableStatusCodes = { StatusCode.Unavailable, StatusCode.DeadlineExceeded, StatusCode.ResourceExhausted },
                },
            },
        },
    };
}
