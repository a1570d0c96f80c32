using System.Net;
using Lianxin.Grains.Tail;
using Lianxin.Storage;
using Lianxin.Storage.Postgres;
using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Serialization;

namespace Lianxin.Silo.Hosting;

/// <summary>A silo as a member of a cluster: membership, grain storage and reminders in the database it shares with the others.</summary>
internal static class ClusterMembership
{
    /// <summary>Name of cluster and service. A database holds one cluster.</summary>
    public const string Name = "lianxin";

    /// <summary>Joins the cluster of the options' database. The schema must be there already.</summary>
    public static void UseCluster(this ISiloBuilder silo, SiloOptions options, int siloPort, int clientPort)
    {
        var store = new PostgresOptions { ConnectionString = options.Postgres!, Migrate = false };
        silo.Services.AddLianxinPostgres(store);
        silo.AddCommitBells();
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (Name, Name));
        if (options.Name is { } name)
            silo.Configure<Orleans.Configuration.SiloOptions>(known => known.SiloName = name);
        silo.ConfigureEndpoints(IPAddress.Loopback, siloPort, clientPort);

        // Looked at once, when the first provider is made.
        var connection = new Lazy<string>(() => GrainStateSchema.Apply(store, options.ProviderConnections));
        silo.UseAdoNetClustering(clustering => clustering.Configure(membership =>
            (membership.Invariant, membership.ConnectionString) = (GrainStateSchema.PostgresInvariant, connection.Value)));
        silo.UseAdoNetReminderService(reminders => reminders.Configure(table =>
            (table.Invariant, table.ConnectionString) = (GrainStateSchema.PostgresInvariant, connection.Value)));
        silo.AddAdoNetGrainStorageAsDefault(state => state.Configure(storage =>
            (storage.Invariant, storage.ConnectionString) = (GrainStateSchema.PostgresInvariant, connection.Value)));
        silo.Configure<ClusterMembershipOptions>(Configure);

        // A provider's failure names the driver's as its cause; a cause that can't be sent would hide that the store is away.
        silo.Configure<ExceptionSerializationOptions>(exceptions => exceptions.SupportedNamespacePrefixes.Add("Npgsql"));
        if (options.Dashboard)
            silo.AddDashboard(dashboard => dashboard.HideTrace = true);
    }

    /// <summary>A killed silo is voted out within a second or so instead of fourteen.</summary>
    internal static void Configure(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(1);
        membership.NumMissedProbesLimit = 2;

        // Orleans takes a silo for alive that sent anything within this times the limit, 8 s by default: one that stands still, its connections
        // open, kept its grains so long.
        membership.MaxProbeTimeout = TimeSpan.FromSeconds(1);

        // Below three silos Orleans takes half of those that live, which is one.
        membership.NumVotesForDeathDeclaration = 2;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);

        // Rows of dead silos are kept for a day, for whoever asks what happened, and then removed: each start adds one.
        membership.DefunctSiloExpiration = TimeSpan.FromDays(1);
        membership.DefunctSiloCleanupPeriod = TimeSpan.FromHours(1);
    }
}
