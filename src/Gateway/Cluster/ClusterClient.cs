using Lianxin.Gateway.Hosting;
using Lianxin.Telemetry;
using Npgsql;
using Orleans.Configuration;
using SiloList = Orleans.Configuration.GatewayOptions;

namespace Lianxin.Gateway.Cluster;

/// <summary>Makes the gateway a client of a cluster: it finds the silos in the database they share and speaks to nothing else there.</summary>
internal static class ClusterClient
{
    private const string Name = "lianxin";
    private const int MaxConnections = 4;

    /// <summary>Calls sent to a silo that died end by this; Orleans looks once a second, and nobody is to wait 5 s.</summary>
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(3.5);

    /// <summary>Adds the client.</summary>
    /// <param name="builder">The gateway.</param>
    /// <param name="options">Options that name a database.</param>
    /// <exception cref="ConfigurationException">The connection string isn't one.</exception>
    public static void AddClusterClient(this WebApplicationBuilder builder, Hosting.GatewayOptions options)
    {
        var connection = ConnectionOf(options);
        builder.Services.AddSingleton<Arrival>();
        builder.UseOrleansClient(client =>
        {
            if (OtlpExport.Configured(builder.Configuration))
                client.AddActivityPropagation();
            client.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (Name, Name));
            client.UseAdoNetClustering(table => (table.Invariant, table.ConnectionString) = ("Npgsql", connection));
            client.UseConnectionRetryFilter<ArrivalFilter>();

            client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = AnswerWithin);

            // A silo that stands still keeps its connections: calls go to it until it is voted out and missing from this list.
            client.Configure<SiloList>(silos => silos.GatewayListRefreshPeriod = TimeSpan.FromMilliseconds(500));
        });
    }

    private static string ConnectionOf(Hosting.GatewayOptions options)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(options.Postgres)
            {
                ApplicationName = "lianxin gateway", MaxPoolSize = MaxConnections, Timeout = 5, CommandTimeout = 5, Enlist = false,
            }.ToString();
        }
        catch (ArgumentException)
        {
            // The provider's message may quote the string, and with it a password.
            throw new ConfigurationException("--postgres is not a connection string that Npgsql reads");
        }
    }
}
