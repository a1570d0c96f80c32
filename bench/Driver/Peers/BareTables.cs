using Npgsql;

namespace Lianxin.Bench.Peers;

/// <summary>Empty tables of the shape and indexes of Lianxin's own, in a schema beside them, filled by binary COPY: what PostgreSQL itself bears.</summary>
/// <param name="connectionString">Lianxin's database.</param>
/// <param name="schema">The schema; one of this name that is there goes first.</param>
public sealed class BareTables(string connectionString, string schema)
{
    private readonly List<string> _tables = [];

    /// <summary>Opens a connection to the database.</summary>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        // A county's rows take as long as they take.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    /// <summary>Makes the empty tables.</summary>
    /// <param name="connection">From <see cref="OpenAsync"/>.</param>
    /// <param name="tables">Which of Lianxin's.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task MakeAsync(NpgsqlConnection connection, IEnumerable<string> tables, CancellationToken cancellation)
    {
        await ExecuteAsync(connection, $"DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}", cancellation);
        foreach (var table in tables)
        {
            await ExecuteAsync(connection, $"CREATE TABLE {schema}.{table} (LIKE public.{table} INCLUDING ALL)", cancellation);
            _tables.Add(table);
        }
    }

    /// <summary>Empties them.</summary>
    public Task EmptyAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        ExecuteAsync(connection, $"TRUNCATE {string.Join(", ", _tables.Select(table => $"{schema}.{table}"))}", cancellation);

    /// <summary>Reads rows of Lianxin's as <see cref="InsertAsync"/> writes them.</summary>
    /// <param name="connection">From <see cref="OpenAsync"/>.</param>
    /// <param name="table">The table.</param>
    /// <param name="where">Which rows.</param>
    /// <param name="into">Takes them.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task TakeAsync(NpgsqlConnection connection, string table, string where, Stream into, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginRawBinaryCopyAsync(
            $"COPY (SELECT * FROM public.{table} WHERE {where}) TO STDOUT (FORMAT BINARY)", cancellation);
        await copy.CopyToAsync(into, cancellation);
    }

    /// <summary>Puts rows in, all in one durable commit.</summary>
    /// <param name="connection">From <see cref="OpenAsync"/>.</param>
    /// <param name="rows">Each table's, once.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task InsertAsync(NpgsqlConnection connection, IEnumerable<(string Table, Stream Rows)> rows, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var (table, stream) in rows)
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY {schema}.{table} FROM STDIN (FORMAT BINARY)", cancellation);
            await stream.CopyToAsync(copy, 1 << 16, cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Names that a query over the catalogue gives.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellation))
            names.Add(reader.GetString(0));
        return names;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
