using System.Diagnostics;
using Npgsql;

namespace Lianxin.Bench.Peers;

/// <summary>Rows that an import left, copied into empty tables: everything that a county has, or what came after a position.</summary>
public sealed class CountyCopy : IDisposable
{
    // Whatever an import fills. Heads, uploads and cursors are a handful of rows.
    private const string Filled =
        """
        SELECT table_name FROM information_schema.tables
        WHERE table_schema = 'public' AND (table_name IN ('ledger_entry', 'ledger_request', 'ledger_stream', 'ledger_key')
            OR table_name LIKE '%\_row' OR table_name LIKE '%\_fact')
        ORDER BY table_name
        """;

    private readonly BareTables _tables;
    private readonly List<(string Table, string File)> _rows = [];
    private readonly string _directory = Directory.CreateTempSubdirectory("lianxin-copy-").FullName;

    private CountyCopy(string connectionString) => _tables = new BareTables(connectionString, "bare_import");

    /// <summary>Takes a county's rows and makes the empty tables.</summary>
    /// <param name="connectionString">Lianxin's database.</param>
    /// <param name="code">The county.</param>
    /// <param name="after">Rows of entries beyond this position only; 0 for all.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<CountyCopy> TakeAsync(string connectionString, string code, long after, CancellationToken cancellation)
    {
        var taken = new CountyCopy(connectionString);
        await using var connection = await taken._tables.OpenAsync(cancellation);
        var tables = await BareTables.NamesAsync(connection, Filled, cancellation);
        await taken._tables.MakeAsync(connection, tables, cancellation);
        foreach (var table in tables)
        {
            var path = Path.Combine(taken._directory, table);
            await using var file = File.Create(path);
            await BareTables.TakeAsync(connection, table, $"county = '{code}'{Beyond(table, code, after)}", file, cancellation);
            taken._rows.Add((table, path));
        }

        return taken;
    }

    /// <summary>Copies them in, one COPY a table and one durable commit for all, the best that PostgreSQL is given.</summary>
    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> RunAsync(CancellationToken cancellation)
    {
        await using var connection = await _tables.OpenAsync(cancellation);
        await _tables.EmptyAsync(connection, cancellation);
        var watch = Stopwatch.StartNew();
        await _tables.InsertAsync(connection, Rows(), cancellation);
        return watch.Elapsed;
    }

    /// <summary>Removes the rows; the tables stay until others take their place.</summary>
    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private IEnumerable<(string Table, Stream Rows)> Rows()
    {
        foreach (var (table, path) in _rows)
        {
            using var file = File.OpenRead(path);
            yield return (table, file);
        }
    }

    private static string Beyond(string table, string code, long after) => after == 0 ? string.Empty : table switch
    {
        "ledger_key" => " AND (key_id LIKE 'H-%' OR key_id LIKE 'P-%')",
        "ledger_entry" or "ledger_request" => $" AND position > {after}",
        _ when table.EndsWith("_fact", StringComparison.Ordinal) => $" AND position > {after}",
        _ => $" AND stream_id IN (SELECT stream_id FROM public.ledger_entry WHERE county = '{code}' AND position > {after})",
    };
}
