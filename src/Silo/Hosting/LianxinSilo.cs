using System.Net;
using System.Net.Sockets;
using Lianxin.Grains.Checkpoints;
using Lianxin.Grains.Hosting;
using Lianxin.Ledger.Checkpoints;
using Lianxin.Ledger.Sealing;
using Lianxin.Storage;
using Lianxin.Storage.Sqlite;
using Lianxin.Telemetry;
using Orleans.Configuration;

namespace Lianxin.Silo.Hosting;

/// <summary>Sets a silo up in a host: in the gateway's process when standalone, in one of its own otherwise.</summary>
public static class LianxinSilo
{
    /// <summary>Adds a silo: over files when no database is named, else as a member of that database's cluster.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="options">How it is set up.</param>
    /// <returns>The same host.</returns>
    /// <exception cref="SiloUnusableException">An option is out of range.</exception>
    public static IHostApplicationBuilder AddLianxinSilo(this IHostApplicationBuilder builder, SiloOptions options)
    {
        options.Validate();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<MasterKeySource>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<MasterKeySource>());
        builder.Services.AddHostedService<FormatAnnouncement>();
        builder.Services.AddSingleton<ISealer>(provider => new Sealer(
            provider.GetRequiredService<Ledger.ILedger>(), provider.GetRequiredService<MasterKeySource>().Key));
        builder.Services.AddSingleton(new CheckpointOptions(options.Checkpoints, options.CheckpointEvery));
        builder.Services.AddSingleton(_ => CheckpointKeyFile.LoadOrCreate(options.Keys));
        builder.UseOrleans(silo =>
        {
            if (options.Postgres is not null)
                silo.UseCluster(options, PortOr(options.SiloPort), PortOr(options.GatewayPort));
            else
                UseFiles(silo, options, new SqliteOptions { DataDirectory = options.DataDirectory });
            silo.AddIncomingGrainCallFilter<DeadlineFilter>();
            silo.UseSystemTextJsonGrainStorageSerializer();
            if (OtlpExport.Configured(builder.Configuration))
                silo.AddActivityPropagation();
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = options.ResponseTimeout);
        });
        builder.Services.AddLianxinGrains(reminders: options.Postgres is not null);
        return builder;
    }

    private static void UseFiles(ISiloBuilder silo, SiloOptions options, SqliteOptions store)
    {
        silo.Services.AddLianxinSqlite(store);
        silo.Services.AddHostedService<LeavingNotice>();
        silo.UseLocalhostClustering(PortOr(options.SiloPort), PortOr(options.GatewayPort), serviceId: ClusterMembership.Name, clusterId: ClusterMembership.Name);

        // The store first: it takes the directory's lock.
        silo.AddAdoNetGrainStorageAsDefault(state => state.Configure<IStore>((storage, _) =>
        {
            storage.Invariant = GrainStateSchema.SqliteInvariant;
            storage.ConnectionString = GrainStateSchema.Apply(store);
        }));
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
