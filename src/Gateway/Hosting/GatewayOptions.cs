using System.Net;

namespace Lianxin.Gateway.Hosting;

/// <summary>How a gateway process runs.</summary>
internal sealed record GatewayOptions
{
    /// <summary>Port of HTTP/1.1 (JSON); 0 takes a free one. 5080 by default.</summary>
    public int HttpPort { get; init; } = 5080;

    /// <summary>Port of HTTP/2 (gRPC); 0 takes a free one. 5081 by default.</summary>
    public int GrpcPort { get; init; } = 5081;

    /// <summary>Where it listens: loopback only, while the development principal stands in for accounts.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>Hosts one silo in the process.</summary>
    public bool Standalone { get; init; }

    /// <summary>Standalone's data directory; <c>data</c> by default.</summary>
    public string Data { get; init; } = "data";

    /// <summary>Port of the silo's client gateway, for a gateway that is not standalone; 30000 by default.</summary>
    public int SiloPort { get; init; } = 30000;

    /// <summary>Stops when standard input ends: the parent is gone.</summary>
    public bool ExitWithParent { get; init; }

    /// <summary>Reads a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ConfigurationException">An option is unknown or its value can't be used.</exception>
    public static GatewayOptions Parse(IReadOnlyList<string> args)
    {
        var options = new GatewayOptions();
        for (var at = 0; at < args.Count; at++)
        {
            options = args[at] switch
            {
                "--standalone" => options with { Standalone = true },
                "--exit-with-parent" => options with { ExitWithParent = true },
                "--http-port" => options with { HttpPort = Port(args, ref at) },
                "--grpc-port" => options with { GrpcPort = Port(args, ref at) },
                "--silo-port" => options with { SiloPort = Port(args, ref at) },
                "--data" => options with { Data = Value(args, ref at) },
                "--listen" => options with { Listen = Loopback(Value(args, ref at)) },
                var other => throw new ConfigurationException($"unknown option {other}"),
            };
        }

        return options;
    }

    private static string Value(IReadOnlyList<string> args, ref int at) =>
        ++at < args.Count && args[at].Length > 0 ? args[at] : throw new ConfigurationException($"{args[at - 1]} needs a value");

    private static int Port(IReadOnlyList<string> args, ref int at) =>
        ushort.TryParse(Value(args, ref at), out var port) ? port : throw new ConfigurationException($"{args[at - 1]} needs a port, 0–65535");

    private static IPAddress Loopback(string text) =>
        IPAddress.TryParse(text, out var address) && IPAddress.IsLoopback(address)
            ? address
            : throw new ConfigurationException($"--listen {text}: only loopback addresses until accounts exist");
}
