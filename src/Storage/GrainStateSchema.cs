using Lianxin.Storage.Postgres;
using Lianxin.Storage.Sqlite;
using Npgsql;

namespace Lianxin.Storage;

/// <summary>
/// Brings the tables up to date that Orleans' AdoNet providers use, and tells how to reach them. The packages carry no SQL;
/// ours differs from upstream's where that can lose a write.
/// </summary>
public static class GrainStateSchema
{
    /// <summary>The providers' name for SQLite; it maps to Microsoft.Data.Sqlite.</summary>
    public const string SqliteInvariant = "System.Data.SQLite";

    /// <summary>The providers' name for PostgreSQL.</summary>
    public const string PostgresInvariant = "Npgsql";

    /// <summary>Grain storage in <c>state.db</c>; clustering and reminders have no place there.</summary>
    /// <param name="options">The data directory, whose lock the caller holds.</param>
    /// <returns>The connection string for the provider.</returns>
    public static string Apply(SqliteOptions options)
    {
        options.Validate();
        SqliteFile.Open(options.StatePath, "Sqlite/StateMigrations").Release();
        return $"Data Source={options.StatePath}";
    }

    /// <summary>Grain storage, clustering and reminders, in the ledger's own database and migrations.</summary>
    /// <param name="options">The database.</param>
    /// <param name="maxConnections">What the providers may open together; a fan-out of activations would open one each.</param>
    /// <returns>The connection string for the providers.</returns>
    public static string Apply(PostgresOptions options, int maxConnections = 16)
    {
        options.Validate();
        var builder = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            ApplicationName = "lianxin grains",
            MaxPoolSize = maxConnections,
            Timeout = 5,
            CommandTimeout = 5,
        };
        using var source = NpgsqlDataSource.Create(builder);
        PostgresSchema.Prepare(options, source);
        return builder.ToString();
    }
}
