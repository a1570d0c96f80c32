using DuckDB.NET.Data;
using Npgsql;

namespace Lianxin.Bench.Sql;

/// <summary>The same statement in DuckDB, over a file of its own that holds the same facts.</summary>
public sealed class DuckYearEnd : IDisposable
{
    private static readonly string[] Tables =
    [
        "cadre_fact", "leave_fact", "household_fact", "link_fact", "visit_fact", "difficulty_fact", "effect_fact", "body_fact",
    ];

    private readonly string _directory = Directory.CreateTempSubdirectory("lianxin-duckdb-").FullName;
    private readonly DuckDBConnection _database;

    /// <summary>Opens an empty file.</summary>
    public DuckYearEnd()
    {
        _database = new DuckDBConnection($"DataSource={Path.Combine(_directory, "facts.db")}");
        _database.Open();
    }

    /// <summary>Takes a county's facts over from Lianxin's database, in the order of the ledger.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="county">Six digits.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task LoadAsync(string connectionString, string county, CancellationToken cancellation)
    {
        await using var store = NpgsqlDataSource.Create(connectionString);
        await using var source = await store.OpenConnectionAsync(cancellation);
        foreach (var table in Tables)
            await LoadAsync(source, table, county, cancellation);
        await ExecuteAsync("CHECKPOINT; ANALYZE", cancellation);
    }

    /// <summary>Ranks everyone and stores the ranking in place of the last one.</summary>
    public Task RankAsync(FrozenTerms terms, CancellationToken cancellation) =>
        ExecuteAsync($"CREATE OR REPLACE TABLE year_end_ranking AS {YearEndSql.ForDuck(terms)}", cancellation);

    /// <summary>The stored ranking, by cadre.</summary>
    public async Task<IReadOnlyList<Ranked>> ReadAsync(CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand();
        command.CommandText = $"SELECT {Ranked.Columns} FROM year_end_ranking ORDER BY cadre_id";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await Ranked.ReadAllAsync(reader, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task LoadAsync(NpgsqlConnection source, string table, string county, CancellationToken cancellation)
    {
        var columns = new List<string>();
        await using (var command = new NpgsqlCommand($"SELECT * FROM {table} LIMIT 0", source))
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            for (var at = 0; at < reader.FieldCount; at++)
                columns.Add($"{reader.GetName(at)} {reader.GetDataTypeName(at)}");
        }

        var path = Path.Combine(_directory, "rows.csv");
        await using (var file = new StreamWriter(path))
        {
            using var rows = await source.BeginTextExportAsync(
                $"COPY (SELECT * FROM {table} WHERE county = '{county}' ORDER BY position, ordinal) TO STDOUT (FORMAT csv, NULL '\\N')", cancellation);
            var buffer = new char[1 << 16];
            while (await rows.ReadAsync(buffer, cancellation) is > 0 and var read)
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        await ExecuteAsync($"CREATE TABLE {table} ({string.Join(", ", columns)})", cancellation);
        await ExecuteAsync($"COPY {table} FROM '{path}' (FORMAT csv, HEADER false, NULLSTR '\\N')", cancellation);
        File.Delete(path);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
