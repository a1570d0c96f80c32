using Lianxin.Storage.Connections;
using Npgsql;

namespace Lianxin.Storage.Postgres;

/// <summary>
/// Applies numbered scripts, each with its number in one transaction; processes that start together wait for the first. A release can work
/// with a newer schema as long as no script since took something away that it needs: a rolling upgrade migrates first.
/// </summary>
internal static class PostgresMigrator
{
    // Any fixed number: it names this schema's migrations among the database's advisory locks.
    private const long LockKey = 0x4c69616e78696e;

    /// <summary>Brings the schema up to date.</summary>
    /// <returns>The scripts that this call applied.</returns>
    public static ImmutableArray<string> Apply(NpgsqlDataSource source, ImmutableArray<MigrationScript> scripts)
    {
        using var connection = Connect(source);
        Run(connection, $"SELECT pg_advisory_lock({LockKey})");
        try
        {
            Run(connection, "CREATE TABLE IF NOT EXISTS schema_version (number integer NOT NULL PRIMARY KEY, name text NOT NULL)");
            Run(connection, "ALTER TABLE schema_version ADD COLUMN IF NOT EXISTS least integer NOT NULL DEFAULT 1");
            var missing = Missing(connection, scripts);
            foreach (var script in missing)
                ApplyOne(connection, script);
            return [.. missing.Select(script => script.Name)];
        }
        finally
        {
            Run(connection, $"SELECT pg_advisory_unlock({LockKey})");
        }
    }

    /// <summary>Passes when the schema is one this release works with; changes nothing.</summary>
    /// <exception cref="StorageUnusableException">Scripts are missing, or a newer release took away what this one needs.</exception>
    public static void Require(NpgsqlDataSource source, ImmutableArray<MigrationScript> scripts)
    {
        using var connection = Connect(source);
        using var exists = new NpgsqlCommand("SELECT to_regclass('schema_version') IS NOT NULL", connection);
        if (exists.ExecuteScalar() is not true)
            throw new StorageUnusableException("the database has no tables yet: apply the migrations first");
        if (Missing(connection, scripts) is [var next, ..])
            throw new StorageUnusableException($"the database lacks {next.Name}: apply the migrations first");
    }

    private static NpgsqlConnection Connect(NpgsqlDataSource source)
    {
        var connection = source.OpenConnection();
        if (connection.PostgreSqlVersion.Major >= 15)
            return connection;
        connection.Dispose();
        throw new StorageUnusableException($"PostgreSQL 15 or newer is needed; this is {connection.PostgreSqlVersion}");
    }

    private static ImmutableArray<MigrationScript> Missing(NpgsqlConnection connection, ImmutableArray<MigrationScript> scripts)
    {
        using var command = new NpgsqlCommand("SELECT coalesce(max(number), 0), coalesce(max(least), 0) FROM schema_version", connection);
        using var reader = command.ExecuteReader();
        reader.Read();
        var (applied, least) = (reader.GetInt32(0), reader.GetInt32(1));
        return least > scripts[^1].Number
            ? throw new StorageUnusableException($"the database was written by a newer release (schema {applied}, which needs a release that knows {least})")
            : [.. scripts.Where(script => script.Number > applied)];
    }

    private static void ApplyOne(NpgsqlConnection connection, MigrationScript script)
    {
        using var transaction = connection.BeginTransaction();
        Run(connection, script.Sql);
        using var record = new NpgsqlCommand("INSERT INTO schema_version (number, name, least) VALUES ($1, $2, $3)", connection, transaction)
        {
            Parameters = { new() { Value = script.Number }, new() { Value = script.Name }, new() { Value = script.Least } },
        };
        record.ExecuteNonQuery();
        transaction.Commit();
    }

    private static void Run(NpgsqlConnection connection, string script)
    {
#pragma warning disable CA2100 // Only this assembly's own constants and embedded scripts come here.
        using var command = new NpgsqlCommand(script, connection) { CommandTimeout = 600 };
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
