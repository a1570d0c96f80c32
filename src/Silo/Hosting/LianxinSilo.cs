using System.Net;
using System.Net.Sockets;
using Lianxin.Grains.Hosting;
using Lianxin.Ledger.Sealing;
using Lianxin.Storage;
using Lianxin.Storage.Sqlite;
using Orleans.Configuration;

namespace Lianxin.Silo.Hosting;

/// <summary>Sets a silo up in a host: in the gateway's process when standalone, in one of its own otherwise.</summary>
public static class LianxinSilo
{
    private const string Name = "lianxin";

    /// <summary>Adds a standalone silo over files.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="options">How it is set up.</param>
    /// <returns>The same host.</returns>
    /// <exception cref="SiloUnusableException">An option is out of range.</exception>
    public static IHostApplicationBuilder AddLianxinSilo(this IHostApplicationBuilder builder, SiloOptions options)
    {
        options.Validate();
        builder.Services.AddLianxinSqlite(new SqliteOptions { DataDirectory = options.DataDirectory });
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<MasterKeySource>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<MasterKeySource>());
        builder.Services.AddSingleton<ISealer>(provider => new Sealer(
            provider.GetRequiredService<Ledger.ILedger>(), provider.GetRequiredService<MasterKeySource>().Key));
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(PortOr(options.SiloPort), PortOr(options.GatewayPort), serviceId: Name, clusterId: Name);
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = options.ResponseTimeout);
        });
        builder.Services.AddLianxinGrains();
        return builder;
    }

    /// <summary>A free port of loopback when none is asked for, so that two data directories can be served side by side.</summary>
    private static int PortOr(int port)
    {
        if (port != 0)
            return port;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
