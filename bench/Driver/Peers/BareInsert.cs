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

    // Whatever is appended with a position: entries, requests and facts.
    private const string Appended =
        """
        SELECT table_name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'position'
            AND (table_name IN ('ledger_entry', 'ledger_request') OR table_name LIKE '%\_fact')
        ORDER BY table_name
        """;

    private readonly BareTables _tables;
    private readonly IReadOnlyList<IReadOnlyList<(string Table, byte[] Rows)>> _batches;

    private BareInsert(BareTables tables, IReadOnlyList<IReadOnlyList<(string Table, byte[] Rows)>> batches)
    {
        _tables = tables;
        _batches = batches;
    }

    /// <summary>Reads the rows of the last commands and makes the empty tables.</summary>
    /// <param name="connectionString">Lianxin's database.</param>
    /// <param name="after">Entries up to this position are not commands to measure.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<BareInsert> TakeAsync(string connectionString, long after, CancellationToken cancellation)
    {
        var bare = new BareTables(connectionString, "bare");
        await using var connection = await bare.OpenAsync(cancellation);
        var tables = await BareTables.NamesAsync(connection, Appended, cancellation);
        await bare.MakeAsync(connection, tables, cancellation);
        var last = await PostgresFixture.ScalarAsync<long>(connectionString, "SELECT max(position) FROM ledger_head");
        var batches = new List<IReadOnlyList<(string, byte[])>>();
        for (var from = Math.Max(after, last - (Commands * Batches)); from + Commands <= last; from += Commands)
            batches.Add(await BatchAsync(connection, tables, from, cancellation));
        return batches.Count > 0
            ? new BareInsert(bare, batches)
            : throw new InvalidOperationException($"no {Commands} commands were stored after position {after}");
    }

    /// <summary>Inserts for a time.</summary>
    /// <param name="duration">How long; emptying the tables between passes doesn't count.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<Measured> RunAsync(TimeSpan duration, CancellationToken cancellation)
    {
        await using var connection = await _tables.OpenAsync(cancellation);
        var (tally, inserting) = (new Tally(), new Stopwatch());
        while (inserting.Elapsed < duration)
        {
            await _tables.EmptyAsync(connection, cancellation);
            foreach (var batch in _batches.TakeWhile(_ => inserting.Elapsed < duration))
            {
                var from = inserting.Elapsed;
                inserting.Start();
                await _tables.InsertAsync(connection, batch.Select(rows => (rows.Table, (Stream)new MemoryStream(rows.Rows, writable: false))), cancellation);
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

    private static async Task<List<(string, byte[])>> BatchAsync(
        NpgsqlConnection connection, IReadOnlyList<string> tables, long from, CancellationToken cancellation)
    {
        var batch = new List<(string, byte[])>();
        foreach (var table in tables)
        {
            var chosen = $"position > {from} AND position <= {from + Commands}";
            await using var count = new NpgsqlCommand($"SELECT count(*) FROM {table} WHERE {chosen}", connection);
            if ((long)(await count.ExecuteScalarAsync(cancellation))! == 0)
                continue;
            using var rows = new MemoryStream();
            await BareTables.TakeAsync(connection, table, chosen, rows, cancellation);
            batch.Add((table, rows.ToArray()));
        }

        return batch;
    }
}
