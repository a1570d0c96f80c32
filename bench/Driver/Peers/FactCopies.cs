using System.Globalization;
using Npgsql;

namespace Lianxin.Bench.Peers;

/// <summary>
/// A county's facts several times in one store, in the order of the ledger as if all had been recorded side by side: a copy has the same
/// positions, other ordinals, and ids that end otherwise.
/// </summary>
public static class FactCopies
{
    private const int OrdinalsACopy = 1_000_000;
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    // What an evaluation reads.
    private static readonly string[] Tables =
    [
        "cadre_fact", "body_fact", "leave_fact", "household_fact", "link_fact", "visit_fact", "difficulty_fact", "effect_fact",
    ];

    /// <summary>Puts the copies beside the facts.</summary>
    /// <param name="database">The store.</param>
    /// <param name="copies">How often each fact is to be there; 1 for as it is, at most 1,024.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task MakeAsync(string database, int copies, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { CommandTimeout = 0 }.ToString());
        await using var connection = await source.OpenConnectionAsync(cancellation);
        foreach (var table in copies > 1 ? Tables : [])
        {
            var columns = await ColumnsAsync(connection, table, cancellation);
            await ExecuteAsync(connection, Statement(table, columns, copies), cancellation);
        }

        await ExecuteAsync(connection, "VACUUM ANALYZE", cancellation);
    }

    /// <summary>What there is, in words.</summary>
    public static async Task<string> DescribeAsync(string database, int copies)
    {
        Task<long> CountAsync(string what, string table) => PostgresFixture.ScalarAsync<long>(database, $"SELECT count({what}) FROM {table}");
        return FormattableString.Invariant(
            $"{await CountAsync("DISTINCT cadre_id", "cadre_fact"):N0} cadres, {await CountAsync("DISTINCT household_id", "household_fact"):N0} households, ")
            + FormattableString.Invariant($"{await CountAsync("*", "visit_fact"):N0} visits, {await CountAsync("*", "difficulty_fact"):N0} transitions; ")
            + FormattableString.Invariant($"a year replayed through the gateway, its facts {copies} times");
    }

    private static string Statement(string table, IEnumerable<(string Name, bool IsId)> columns, int copies)
    {
        var values = columns.Select(column =>
            column.Name == "ordinal" ? string.Create(CultureInfo.InvariantCulture, $"ordinal + {OrdinalsACopy} * k")
            : column.IsId ? $"CASE WHEN k = 0 OR {column.Name} = '' THEN {column.Name} ELSE left({column.Name}, -2) || ending END"
            : column.Name);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            CREATE TEMPORARY TABLE once AS SELECT * FROM {table};
            TRUNCATE {table};
            INSERT INTO {table} SELECT {string.Join(", ", values)}
            FROM once, LATERAL (
                SELECT k, substr('{Alphabet}', k / 32 + 1, 1) || substr('{Alphabet}', k % 32 + 1, 1) AS ending FROM generate_series(0, {copies - 1}) AS k) AS copy
            ORDER BY county, position, ordinal + {OrdinalsACopy} * k;
            DROP TABLE once
            """);
    }

    private static async Task<List<(string Name, bool IsId)>> ColumnsAsync(NpgsqlConnection connection, string table, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"SELECT * FROM {table} LIMIT 0", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(at => (reader.GetName(at), reader.GetDataTypeName(at) == "text" && reader.GetName(at) != "county"))];
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
