using System.Diagnostics;
using Lianxin.Bench.Loops;
using Npgsql;

namespace Lianxin.Bench.Peers;

/// <summary>
/// What PostgreSQL itself bears: rows that Lianxin stored for commands, put into empty tables of the same shape and indexes by binary COPY, a
/// durable commit for every 256 commands, one after another. Nothing is decided or hashed, and rows that commands only change (heads,
/// households) are left out.
/// </summary>
public sealed class BareInsert
{
    private const int Commands = 256;
    private const int Batches = 64;

    private readonly string _connectionString;
    private readonly IReadOnlyList<string> _tables;
    private readonly IReadOnlyList<IReadOnlyList<(string Table, byte[] Rows)>> _batches;

    private BareInsert(string connectionString, IReadOnlyList<string> tables, IReadOnlyList<IReadOnlyList<(string Table, byte[] Rows)>> batches)
    {
        _connectionString = connectionString;
        _tables = tables;
        _batches = batches;
    }

    /// <summary>Reads the rows of the last commands and makes the empty tables.</summary>
    /// <param name="connectionString">Lianxin's database.</param>
    /// <param name="after">Entries up to this position are not commands to measure.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<BareInsert> TakeAsync(string connectionString, long after, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        var tables = await TablesAsync(connection, cancellation);
        await ExecuteAsync(connection, "DROP SCHEMA IF EXISTS bare CASCADE; CREATE SCHEMA bare", cancellation);
        foreach (var table in tables)
            await ExecuteAsync(connection, $"CREATE TABLE bare.{table} (LIKE public.{table} INCLUDING ALL)", cancellation);
        var last = await PostgresFixture.ScalarAsync<long>(connectionString, "SELECT max(position) FROM ledger_head");
        var batches = new List<IReadOnlyList<(string, byte[])>>();
        for (var from = Math.Max(after, last - (Commands * Batches)); from + Commands <= last; from += Commands)
            batches.Add(await BatchAsync(connection, tables, from, cancellation));
        return batches.Count > 0
            ? new BareInsert(connectionString, tables, batches)
            : throw new InvalidOperationException($"no {Commands} commands were stored after position {after}");
    }

    /// <summary>Inserts for a time.</summary>
    /// <param name="duration">How long; emptying the tables between passes doesn't count.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<Measured> RunAsync(TimeSpan duration, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync(cancellation);
        var (tally, inserting) = (new Tally(), new Stopwatch());
        while (inserting.Elapsed < duration)
        {
            await ExecuteAsync(connection, $"TRUNCATE {string.Join(", ", _tables.Select(table => $"bare.{table}"))}", cancellation);
            foreach (var batch in _batches.TakeWhile(_ => inserting.Elapsed < duration))
            {
                var from = inserting.Elapsed;
                inserting.Start();
                await InsertAsync(connection, batch, cancellation);
                inserting.Stop();
                for (var command = 0; command < Commands; command++)
                {
                    tally.Count(command, StatusCode.OK);
                    tally.Time(command, StatusCode.OK, inserting.Elapsed - from);
                }
            }
        }

        return tally.Sum(inserting.Elapsed);
    }

    private static async Task InsertAsync(
        NpgsqlConnection connection, IReadOnlyList<(string Table, byte[] Rows)> batch, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var (table, rows) in batch)
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY bare.{table} FROM STDIN (FORMAT BINARY)", cancellation);
            await copy.WriteAsync(rows, cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private static async Task<List<(string, byte[])>> BatchAsync(
        NpgsqlConnection connection, IReadOnlyList<string> tables, long from, CancellationToken cancellation)
    {
        var batch = new List<(string, byte[])>();
        foreach (var table in tables)
        {
            var chosen = $"FROM {table} WHERE position > {from} AND position <= {from + Commands}";
            await using var count = new NpgsqlCommand($"SELECT count(*) {chosen}", connection);
            if ((long)(await count.ExecuteScalarAsync(cancellation))! == 0)
                continue;
            using var rows = new MemoryStream();
            await using (var copy = await connection.BeginRawBinaryCopyAsync(
                $"COPY (SELECT * {chosen}) TO STDOUT (FORMAT BINARY)", cancellation))
            {
                await copy.CopyToAsync(rows, cancellation);
            }

            batch.Add((table, rows.ToArray()));
        }

        return batch;
    }

    // Whatever is appended with a position: entries, requests and facts.
    private static async Task<List<string>> TablesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT table_name FROM information_schema.columns
            WHERE table_schema = 'public' AND column_name = 'position'
                AND (table_name IN ('ledger_entry', 'ledger_request') OR table_name LIKE '%\_fact')
            ORDER BY table_name
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var tables = new List<string>();
        while (await reader.ReadAsync(cancellation))
            tables.Add(reader.GetString(0));
        return tables;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
