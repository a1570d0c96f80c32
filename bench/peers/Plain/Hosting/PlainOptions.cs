using System.Globalization;

namespace Lianxin.Bench.Plain.Hosting;

/// <summary>The command line.</summary>
/// <param name="Postgres">Plain's database.</param>
/// <param name="GrpcPort">Where to listen on loopback; 0 for any free port.</param>
/// <param name="Normalised">Whether a workload is computed from the normalised tables instead of read from its row.</param>
/// <param name="LoadFrom">Lianxin's database, to take the county from and end; null to serve.</param>
internal sealed record PlainOptions(string Postgres, int GrpcPort = 0, bool Normalised = false, string? LoadFrom = null)
{
    public const string Usage =
        "usage: Lianxin.Bench.Plain --postgres CONNECTION [--grpc-port PORT] [--normalised]\n"
        + "       Lianxin.Bench.Plain --postgres CONNECTION --load CONNECTION_OF_LIANXIN";

    /// <summary>Reads the arguments; null when they are not understood.</summary>
    public static PlainOptions? Parse(IReadOnlyList<string> args)
    {
        var options = new PlainOptions(string.Empty);
        for (var at = 0; at < args.Count; at++)
        {
            if (args[at] == "--normalised")
            {
                options = options with { Normalised = true };
                continue;
            }

            if (at + 1 == args.Count)
                return null;
            var value = args[at + 1];
            switch (args[at++])
            {
                case "--postgres":
                    options = options with { Postgres = value };
                    break;
                case "--load":
                    options = options with { LoadFrom = value };
                    break;
                case "--grpc-port" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue:
                    options = options with { GrpcPort = port };
                    break;
                default:
                    return null;
            }
        }

        return options.Postgres.Length > 0 ? options : null;
    }
}
