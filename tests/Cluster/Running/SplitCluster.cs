using Npgsql;

namespace Lianxin.Cluster.Tests.Running;

/// <summary>
/// Two clusters of a silo and a gateway over one ledger, each with membership tables of its own, so that neither knows of the other:
/// the worst that a split network can do. A founded county.
/// </summary>
public sealed class SplitCluster(PostgresFixture postgres) : IAsyncLifetime
{
    private ClusterProcesses _here = null!;
    private ClusterProcesses? _there;

    /// <summary>The county, by the one cluster.</summary>
    internal CountyClient One { get; private set; } = null!;

    /// <summary>The same county, by the other.</summary>
    internal CountyClient Two { get; private set; } = null!;

    /// <summary>A gateway of each.</summary>
    public (Uri One, Uri Two) Gateways => (_here.Gateways[0].Grpc, _there!.Gateways[0].Grpc);

    /// <summary>A village of the county.</summary>
    public string Village { get; private set; } = string.Empty;

    public async ValueTask InitializeAsync()
    {
        _here = new ClusterProcesses(await postgres.NewDatabaseAsync());
        await _here.UpAsync(silos: 1, gateways: 1);
        _there = _here.Beside(await SplitAsync(_here.ConnectionString));
        await _there.StartSiloAsync();
        await _there.StartGatewayAsync();
        One = new CountyClient("511323", _here.Gateways[0].Grpc);
        Two = new CountyClient("511323", _there.Gateways[0].Grpc);
        await One.FoundAsync();
        Village = await One.VillageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        One?.Dispose();
        Two?.Dispose();
        if (_there is not null)
            await _there.DisposeAsync();
        if (_here is null)
            return;
        await _here.DisposeAsync();
        await postgres.DropDatabaseAsync(_here.ConnectionString);
    }

    /// <summary>A second set of membership tables, found first on the way that is returned; all else is the one database.</summary>
    private static async Task<string> SplitAsync(string connectionString)
    {
        const string sql =
            "CREATE SCHEMA other; "
            + "CREATE TABLE other.orleansmembershipversiontable (LIKE public.orleansmembershipversiontable INCLUDING ALL); "
            + "CREATE TABLE other.orleansmembershiptable (LIKE public.orleansmembershiptable INCLUDING ALL)";
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = "other, public" }.ToString();
    }
}
