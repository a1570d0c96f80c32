using System.Globalization;

namespace Lianxin.Silo.Hosting;

/// <summary>Reads a silo's command line. The connection string may come by the environment instead, where a list of processes doesn't show it.</summary>
internal static class SiloArguments
{
    /// <summary>Names the database when <c>--postgres</c> doesn't.</summary>
    public const string PostgresVariable = "LIANXIN_POSTGRES";

    /// <summary>Reads the options of a silo process.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="environment">Looks an environment variable up.</param>
    /// <returns>The options, checked.</returns>
    /// <exception cref="SiloUnusableException">An option is unknown, misses its value, or its value can't be used.</exception>
    public static SiloOptions Parse(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        var options = new SiloOptions { Postgres = environment(PostgresVariable), KeysDirectory = "keys", CheckpointsDirectory = "checkpoints" };
        for (var at = 0; at < args.Count; at++)
        {
            options = args[at] switch
            {
                "--postgres" => options with { Postgres = Value(args, ref at) },
                "--keys" => options with { KeysDirectory = Value(args, ref at) },
                "--checkpoints" => options with { CheckpointsDirectory = Value(args, ref at) },
                "--name" => options with { Name = Value(args, ref at) },
                "--silo-port" => options with { SiloPort = Number(args, ref at) },
                "--client-port" => options with { GatewayPort = Number(args, ref at) },
                "--http-port" => options with { HttpPort = Number(args, ref at) },
                "--provider-connections" => options with { ProviderConnections = Number(args, ref at) },
                "--response-timeout" => options with { ResponseTimeout = TimeSpan.FromSeconds(Number(args, ref at)) },
                "--dashboard" => options with { Dashboard = true },
                "--migrate" => options with { Migrate = true },
                var other => throw new SiloUnusableException($"unknown option {other}"),
            };
        }

        if (string.IsNullOrWhiteSpace(options.Postgres))
            throw new SiloUnusableException($"--postgres or the environment's {PostgresVariable} must name the database");
        options.Validate();
        return options;
    }

    private static string Value(IReadOnlyList<string> args, ref int at) =>
        ++at < args.Count && args[at].Length > 0 ? args[at] : throw new SiloUnusableException($"{args[at - 1]} needs a value");

    private static int Number(IReadOnlyList<string> args, ref int at) =>
        int.TryParse(Value(args, ref at), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new SiloUnusableException($"{args[at - 1]} needs a number, not {args[at]}");
}
