namespace Lianxin.Cli.Clusters;

/// <summary>What <c>cluster up</c> is to see running.</summary>
/// <param name="Silos">Silos.</param>
/// <param name="Gateways">Gateways.</param>
/// <param name="Postgres">A connection string, or null for a database of the cluster's own.</param>
/// <param name="PostgresPort">Port of that, 0 for a free one.</param>
/// <param name="HttpPort">The first gateway's JSON port; each further one's is ten higher. 0 for free ones.</param>
/// <param name="GrpcPort">The same for gRPC.</param>
/// <param name="DashboardPort">The first silo's health and dashboard port; each further one's is one higher. 0 for free ones.</param>
internal sealed record ClusterPlan(int Silos, int Gateways, string? Postgres, int PostgresPort, int HttpPort, int GrpcPort, int DashboardPort)
{
    private const int ConnectionsOfSilo = 40;
    private const int ConnectionsOfGateway = 4;
    private const int Spare = 40;
    private const int BetweenGateways = 10;

    /// <summary>Connections that the processes may open together, with some left for people.</summary>
    public int Connections => (Silos * ConnectionsOfSilo) + (Gateways * ConnectionsOfGateway) + Spare;

    /// <summary>A gateway's ports.</summary>
    public (int Http, int Grpc) PortsOf(int gateway) => (Nth(HttpPort, gateway * BetweenGateways), Nth(GrpcPort, gateway * BetweenGateways));

    /// <summary>A silo's port.</summary>
    public int PortOf(int silo) => Nth(DashboardPort, silo);

    private static int Nth(int first, int further) => first == 0 ? 0 : first + further;
}
