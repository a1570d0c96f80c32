using System.Net;
using System.Net.Sockets;
using Lianxin.Storage.Postgres;
using Microsoft.AspNetCore.Connections;

namespace Lianxin.Silo.Hosting;

/// <summary>Runs a silo of a cluster until it is told to stop, or applies the migrations.</summary>
internal static class SiloProcess
{
    private const int BadConfiguration = 2;

    /// <summary>Starts, says where it listens in one line on standard output, and waits for SIGTERM or Ctrl-C.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var options = SiloArguments.Parse(args, Environment.GetEnvironmentVariable);
            return options.Migrate ? await MigrateAsync(options) : await ServeAsync(options);
        }
        catch (Exception fault) when (Line(fault) is { } line)
        {
            await Console.Error.WriteLineAsync($"lianxin-silo: {line}");
            return BadConfiguration;
        }
    }

    private static async Task<int> MigrateAsync(SiloOptions options)
    {
        var applied = PostgresSchema.Migrate(new PostgresOptions { ConnectionString = options.Postgres! });
        await Console.Out.WriteLineAsync(applied.IsEmpty ? "migrated: nothing was missing" : $"migrated: {string.Join(", ", applied)}");
        return 0;
    }

    private static async Task<int> ServeAsync(SiloOptions options)
    {
        await using var app = SiloHost.Build(options);
        await app.StartAsync();
        await Console.Out.WriteLineAsync($"listening {app.Urls.First()} silo {SiloHost.AddressOf(app)}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static string? Line(Exception fault) => fault switch
    {
        IOException { InnerException: AddressInUseException } => "the HTTP port is taken; choose another by --http-port",
        SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => "the silo's or the clients' port is taken; choose another by --silo-port or --client-port",
        _ => StartFaults.Line(fault),
    };
}
