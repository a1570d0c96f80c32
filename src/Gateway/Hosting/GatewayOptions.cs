using System.Net;
using Lianxin.Gateway.Admission;

namespace Lianxin.Gateway.Hosting;

/// <summary>How a gateway process runs.</summary>
internal sealed record GatewayOptions
{
    /// <summary>Names the cluster's database when <c>--postgres</c> doesn't.</summary>
    public const string PostgresVariable = "LIANXIN_POSTGRES";

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

    /// <summary>Connection string of the database in which the cluster's silos are found, for a gateway that is not standalone.</summary>
    public string? Postgres { get; init; }

    /// <summary>Directory of the key that signs page tokens, the same for all gateways of a cluster; <c>keys</c> in the data directory by default.</summary>
    public string? Keys { get; init; }

    /// <summary>How long a start waits for the first silo; 60 s by default.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The gateway's name among the probers of the cluster; machine and port by default.</summary>
    public string? Name { get; init; }

    /// <summary>How much it takes on at a time.</summary>
    public AdmissionLimits Admission { get; init; } = AdmissionLimits.Default;

    /// <summary>Where the keys lie.</summary>
    public string KeysDirectory => Keys ?? Path.Combine(Data, "keys");

    /// <summary>The same in a message.</summary>
    public string KeysPlace => Keys is null ? $"the data directory {Data}" : $"the keys directory {Keys}";

    /// <summary>Stops when standard input ends: the parent is gone.</summary>
    public bool ExitWithParent { get; init; }

    /// <summary>Reads a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="environment">Looks an environment variable up: the connection string may come by it, where a list of processes doesn't show it.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ConfigurationException">An option is unknown or its value can't be used, or neither mode is chosen.</exception>
    public static GatewayOptions Parse(IReadOnlyList<string> args, Func<string, string?> environment)
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
                "--postgres" => options with { Postgres = Value(args, ref at) },
                "--keys" => options with { Keys = Value(args, ref at) },
                "--name" => options with { Name = Value(args, ref at) },
                "--wait" => options with { Wait = Seconds(args, ref at) },
                "--max-calls" => options with { Admission = options.Admission with { Calls = Count(args, ref at) } },
                "--max-streams" => options with { Admission = options.Admission with { Streams = Count(args, ref at) } },
                "--data" => options with { Data = Value(args, ref at) },
                "--listen" => options with { Listen = Loopback(Value(args, ref at)) },
                var other => throw new ConfigurationException($"unknown option {other}"),
            };
        }

        if (options.Standalone)
        {
            return options.Postgres is null ? options : throw new ConfigurationException("--standalone and --postgres exclude each other");
        }

        options = options with { Postgres = options.Postgres ?? environment(PostgresVariable) };
        return string.IsNullOrWhiteSpace(options.Postgres)
            ? throw new ConfigurationException($"choose --standalone, or name the cluster's database by --postgres or the environment's {PostgresVariable}")
            : options;
    }

    private static string Value(IReadOnlyList<string> args, ref int at) =>
        ++at < args.Count && args[at].Length > 0 ? args[at] : throw new ConfigurationException($"{args[at - 1]} needs a value");

    private static int Port(IReadOnlyList<string> args, ref int at) =>
        ushort.TryParse(Value(args, ref at), out var port) ? port : throw new ConfigurationException($"{args[at - 1]} needs a port, 0–65535");

    private static int Count(IReadOnlyList<string> args, ref int at) =>
        int.TryParse(Value(args, ref at), out var count) && count is >= 1 and <= 1_000_000
            ? count
            : throw new ConfigurationException($"{args[at - 1]} needs a number, 1–1,000,000");

    private static TimeSpan Seconds(IReadOnlyList<string> args, ref int at) =>
        ushort.TryParse(Value(args, ref at), out var seconds) ? TimeSpan.FromSeconds(seconds) : throw new ConfigurationException($"{args[at - 1]} needs seconds, 0–65535");

    private static IPAddress Loopback(string text) =>
        IPAddress.TryParse(text, out var address) && IPAddress.IsLoopback(address)
            ? address
            : throw new ConfigurationException($"--listen {text}: only loopback addresses until accounts exist");
}
