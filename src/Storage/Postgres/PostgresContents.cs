using Npgsql;

namespace Lianxin.Storage.Postgres;

/// <summary>A database as a place to put data: whether it is empty, and emptying it again.</summary>
/// <param name="options">The database.</param>
public sealed class PostgresContents(PostgresOptions options)
{
    // What extensions own came with the database's template and is nobody's data.
    private const string Objects =
        "SELECT count(*) FROM (SELECT oid, relnamespace AS namespace FROM pg_class UNION ALL SELECT oid, pronamespace FROM pg_proc) o "
        + "JOIN pg_namespace n ON n.oid = o.namespace WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' "
        + "AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = o.oid AND d.deptype = 'e')";

    private const string DropAll =
        """
        DO $$ DECLARE name text; BEGIN
            FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public') LOOP
                EXECUTE format('DROP SCHEMA %I CASCADE', name);
            END LOOP;
            FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
                EXECUTE format('DROP TABLE public.%I CASCADE', name);
            END LOOP;
            FOR name IN SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
                    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') LOOP
                EXECUTE 'DROP ROUTINE ' || name || ' CASCADE';
            END LOOP;
        END $$
        """;

    /// <summary>Whether it has no table, view, sequence or function of anybody's.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StorageUnusableException">The database does not answer.</exception>
    public Task<bool> IsEmptyAsync(CancellationToken cancellation) =>
        RunAsync(Objects, async command => (long)(await command.ExecuteScalarAsync(cancellation))! == 0, cancellation);

    /// <summary>Drops everything in it. Only for a database that was found empty before it was filled.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StorageUnusableException">The database does not answer.</exception>
    public Task EmptyAsync(CancellationToken cancellation) =>
        RunAsync(DropAll, command => command.ExecuteNonQueryAsync(cancellation), cancellation);

    private async Task<T> RunAsync<T>(string sql, Func<NpgsqlCommand, Task<T>> run, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(options.ForMaintenance().ToString());
            await connection.OpenAsync(cancellation);
#pragma warning disable CA2100 // Only this class's own constants come here.
            await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            return await run(command);
        }
        catch (NpgsqlException exception)
        {
            throw new StorageUnusableException($"PostgreSQL can't be used: {exception.Message}", exception);
        }
    }
}
