using Lianxin.Storage.Connections;
using Npgsql;

namespace Lianxin.Storage.Postgres;

/// <summary>The database's schema: brought up to date by one explicit step, looked at by whoever opens the store.</summary>
public static class PostgresSchema
{
    private const string Folder = "Postgres/Migrations";

    /// <summary>Applies the migrations that are missing. Safe to run twice, and from two processes at once.</summary>
    /// <param name="options">The database.</param>
    /// <returns>Names of the scripts that were applied, in order.</returns>
    /// <exception cref="StorageUnusableException">Unreachable, too old, or written by a newer release.</exception>
    public static ImmutableArray<string> Migrate(PostgresOptions options)
    {
        options.Validate();
        return Guarded(() =>
        {
            using var source = NpgsqlDataSource.Create(options.ForQueries());
            return PostgresMigrator.Apply(source, MigrationScript.In(Folder));
        });
    }

    /// <summary>Migrates or only looks, as the options say.</summary>
    internal static void Prepare(PostgresOptions options, NpgsqlDataSource source) => Guarded(() =>
    {
        var scripts = MigrationScript.In(Folder);
        if (options.Migrate)
            return PostgresMigrator.Apply(source, scripts);
        PostgresMigrator.Require(source, scripts);
        return [];
    });

    private static ImmutableArray<string> Guarded(Func<ImmutableArray<string>> step)
    {
        try
        {
            return step();
        }
        catch (NpgsqlException exception)
        {
            throw new StorageUnusableException($"PostgreSQL can't be used: {exception.Message}", exception);
        }
    }
}
