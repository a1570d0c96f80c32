using Npgsql;

namespace Lianxin.Bench.Sql;

/// <summary>The statement over the facts as Lianxin stores them. How it was tuned stands in the peers' README.</summary>
public sealed class PostgresYearEnd : IAsyncDisposable
{
    private const string Settings =
        "-c jit=off -c work_mem=1GB -c hash_mem_multiplier=2 -c enable_nestloop=off -c temp_buffers=256MB -c random_page_cost=1.1 -c synchronous_commit=on";

    private readonly NpgsqlDataSource _database;

    /// <summary>Opens a database of Lianxin's.</summary>
    /// <param name="connectionString">The database.</param>
    public PostgresYearEnd(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "year-end sql", CommandTimeout = 0 };
        builder.Options = $"{builder.Options} {Settings}".TrimStart();
        _database = NpgsqlDataSource.Create(builder);
    }

    /// <summary>What is done once, apart: indexes that find reversals without a scan, and statistics.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await ExecuteAsync(
            "CREATE INDEX IF NOT EXISTS year_end_visit_reversal ON visit_fact (county, visit_id) WHERE sign < 0; "
            + "CREATE INDEX IF NOT EXISTS year_end_effect_reversal ON effect_fact (county, effect_id) WHERE sign < 0",
            cancellation);
        await ExecuteAsync("VACUUM ANALYZE", cancellation);
    }

    /// <summary>Ranks everyone and stores the ranking in place of the last one, in one transaction.</summary>
    public async Task RankAsync(FrozenTerms terms, CancellationToken cancellation)
    {
        // CREATE TABLE AS may plan in parallel, INSERT may not.
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand(
            $"DROP TABLE IF EXISTS year_end_ranking; CREATE TABLE year_end_ranking AS {YearEndSql.ForPostgres(terms)}", connection);
        await command.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The stored ranking, by cadre.</summary>
    public async Task<IReadOnlyList<Ranked>> ReadAsync(CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand($"SELECT {Ranked.Columns} FROM year_end_ranking ORDER BY cadre_id COLLATE \"C\"");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await Ranked.ReadAllAsync(reader, cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
