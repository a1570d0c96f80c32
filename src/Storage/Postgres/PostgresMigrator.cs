using System.Globalization;
using Lianxin.Storage.Connections;
using Npgsql;

namespace Lianxin.Storage.Postgres;

/// <summary>Applies numbered scripts, each with its number in one transaction; silos that start together wait for the first.</summary>
internal static class PostgresMigrator
{
    // Any fixed number: it names this schema's migrations among the database's advisory locks.
    private const long LockKey = 0x4c69616e78696e;

    public static void Apply(NpgsqlDataSource source, ImmutableArray<MigrationScript> scripts)
    {
        using var connection = source.OpenConnection();
        if (connection.PostgreSqlVersion.Major < 15)
            throw new StorageUnusableException($"PostgreSQL 15 or newer is needed; this is {connection.PostgreSqlVersion}");
        Run(connection, $"SELECT pg_advisory_lock({LockKey})");
        try
        {
            Run(connection, "CREATE TABLE IF NOT EXISTS schema_version (number integer NOT NULL PRIMARY KEY, name text NOT NULL)");
            var applied = LastApplied(connection);
            if (applied > scripts[^1].Number)
                throw new StorageUnusableException($"the database was written by a newer release (schema {applied})");
            foreach (var script in scripts.Where(s => s.Number > applied))
                ApplyOne(connection, script);
        }
        finally
        {
            Run(connection, $"SELECT pg_advisory_unlock({LockKey})");
        }
    }

    private static void ApplyOne(NpgsqlConnection connection, MigrationScript script)
    {
        using var transaction = connection.BeginTransaction();
        Run(connection, script.Sql);
        using var record = new NpgsqlCommand("INSERT INTO schema_version (number, name) VALUES ($1, $2)", connection, transaction)
        {
            Parameters = { new() { Value = script.Number }, new() { Value = script.Name } },
        };
        record.ExecuteNonQuery();
        transaction.Commit();
    }

    private static int LastApplied(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("SELECT coalesce(max(number), 0) FROM schema_version", connection);
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Run(NpgsqlConnection connection, string script)
    {
#pragma warning disable CA2100 // Only this assembly's own constants and embedded scripts come here.
        using var command = new NpgsqlCommand(script, connection) { CommandTimeout = 600 };
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
