using Lianxin.Storage.Connections;
using Microsoft.Data.Sqlite;

namespace Lianxin.Storage.Sqlite;

/// <summary>Applies numbered scripts, each with its number in one transaction that keeps other writers out.</summary>
internal static class SqliteMigrator
{
    public static void Apply(SqliteConnection connection, ImmutableArray<MigrationScript> scripts)
    {
        connection.Run("BEGIN IMMEDIATE");
        try
        {
            connection.Run("CREATE TABLE IF NOT EXISTS schema_version (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)");
            var applied = LastApplied(connection);
            if (applied > scripts[^1].Number)
                throw new StorageUnusableException($"{connection.DataSource} was written by a newer release (schema {applied})");
            foreach (var script in scripts.Where(s => s.Number > applied))
            {
                connection.Run(script.Sql);
                using var record = connection.CreateCommand();
                record.CommandText = "INSERT INTO schema_version (number, name) VALUES ($number, $name)";
                record.Parameters.AddWithValue("$number", script.Number);
                record.Parameters.AddWithValue("$name", script.Name);
                record.ExecuteNonQuery();
            }

            connection.Run("COMMIT");
        }
        catch
        {
            connection.Run("ROLLBACK");
            throw;
        }
    }

    private static long LastApplied(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT coalesce(max(number), 0) FROM schema_version";
        return (long)command.ExecuteScalar()!;
    }
}
