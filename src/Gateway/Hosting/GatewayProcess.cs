using Lianxin.Gateway.Cluster;
using Lianxin.Gateway.Standalone;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Lianxin.Gateway.Hosting;

/// <summary>Runs a gateway until it is told to stop.</summary>
internal static class GatewayProcess
{
    /// <summary>Exit code of a start that failed by its configuration, a taken port among it.</summary>
    public const int BadConfiguration = 2;

    /// <summary>Exit code of a start that would succeed in a moment (EX_TEMPFAIL): the data directory's holder is stopping.</summary>
    public const int TryAgain = 75;

    /// <summary>Starts, says where it listens in one line on standard output, and waits for SIGTERM, Ctrl-C or the parent's end.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var options = GatewayOptions.Parse(args, Environment.GetEnvironmentVariable);
            Ports.Require(options.Listen, options.HttpPort, options.GrpcPort);
            await using var app = GatewayHost.Build(options);
            await StartAsync(app, options);
            var (http, grpc) = AddressesOf(app);
            await Console.Out.WriteLineAsync($"listening {http} grpc {grpc}");
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (OperationCanceledException)
        {
            // Asked to stop before it had started.
            return 0;
        }
        catch (ConfigurationException e)
        {
            await Console.Error.WriteLineAsync($"lianxin-gateway: {e.Message}");
            return e.Passing ? TryAgain : BadConfiguration;
        }
    }

    /// <summary>Where a started gateway listens.</summary>
    public static (string Http, string Grpc) AddressesOf(IHost app)
    {
        // Kestrel lists addresses in the order of its listeners.
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToArray();
        return (addresses[0], addresses[1]);
    }

    private static async Task StartAsync(WebApplication app, GatewayOptions options)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            // Taken between the look at it and now.
            await app.StopAsync();
            throw new ConfigurationException($"port {options.HttpPort} or {options.GrpcPort} was taken meanwhile; start again");
        }
        catch (Exception) when (app.Services.GetService<Arrival>() is { GaveUp: true } arrival)
        {
            throw new ConfigurationException(arrival.Line, passing: true);
        }
        catch (Exception e) when (StandaloneSilo.WhyNot(e) is { } line)
        {
            throw new ConfigurationException(line, StandaloneSilo.Passes(e));
        }
    }
}
