using Lianxin.Bench.Plain.Counties;
using Lianxin.Bench.Plain.Hosting;
using Lianxin.Bench.Plain.Workloads;
using Lianxin.Domain.Policies;
using Lianxin.Domain.Workload;

namespace Lianxin.Bench.Plain.Loading;

/// <summary>Takes a county over from Lianxin's database: rows as they are, indexes afterwards, then every workload for the county's day.</summary>
internal static class CountyLoader
{
    private const int AtOnce = 8;

    /// <summary>Loads; what was loaded before is dropped.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> LoadAsync(string source, string target, TimeProvider time)
    {
        var unhurried = new NpgsqlConnectionStringBuilder(target) { Pooling = false, CommandTimeout = 0 }.ToString();
        await using (var from = await OpenAsync(new NpgsqlConnectionStringBuilder(source) { Pooling = false, CommandTimeout = 0 }.ToString()))
        await using (var to = await OpenAsync(unhurried))
        {
            var (county, head) = await HeadAsync(from);
            await ExecuteAsync(to, Script("tables.sql"));
            foreach (var (table, question) in CountyCopies.All)
                await CopyAsync(from, question.Replace("@county", $"'{county}'", StringComparison.Ordinal), to, table);
            await ExecuteAsync(to, Script("indexes.sql"));
            await using var plain = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(target) { SearchPath = PlainDatabase.Schema });
            await ExecuteAsync(to, Counters(head, (await PlainCounty.ReadAsync(plain, time)).Today));
        }

        await RefreshAsync(target, time);
        await using var last = await OpenAsync(unhurried);
        await ExecuteAsync(last, "SET search_path = plain");
        await ExecuteAsync(last, "VACUUM ANALYZE");
        return 0;
    }

    private static async Task<(CountyCode County, long Head)> HeadAsync(NpgsqlConnection from)
    {
        await using var command = new NpgsqlCommand("SELECT county, position FROM ledger_head", from);
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync())
            throw new InvalidOperationException("no county is founded there");
        var found = (CountyCode.Parse(reader.GetString(0)), reader.GetInt64(1));
        return await reader.ReadAsync() ? throw new InvalidOperationException("several counties are founded there; Plain takes one") : found;
    }

    private static async Task CopyAsync(NpgsqlConnection from, string question, NpgsqlConnection to, string table)
    {
        await using var rows = await from.BeginRawBinaryCopyAsync($"COPY ({question}) TO STDOUT (FORMAT BINARY)");
        await using var sink = await to.BeginRawBinaryCopyAsync($"COPY plain.{table} FROM STDIN (FORMAT BINARY)");
        await rows.CopyToAsync(sink);
    }

    private static async Task RefreshAsync(string target, TimeProvider time)
    {
        await using var database = PlainDatabase.Open(target);
        var county = await PlainCounty.ReadAsync(database, time);
        var today = county.Today;
        await using var command = database.CreateCommand("SELECT coalesce(array_agg(cadre_id), '{}') FROM cadre");
        var cadres = (string[])(await command.ExecuteScalarAsync())!;
        await Parallel.ForEachAsync(cadres, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (cadre, cancellation) =>
            await LoadRefresh.RunAsync(database, EntityId.Parse<CadreId>(cadre), county.PolicyOn(today), today, cancellation));
    }

    /// <summary>What commands go on from: the links' visits of the running month and quarter, and the next position.</summary>
    private static string Counters(long head, DateOnly today)
    {
        var month = $"DATE '{CalendarPeriod.Containing(CadencePeriod.Month, today).From:yyyy-MM-dd}'";
        var quarter = $"DATE '{CalendarPeriod.Containing(CadencePeriod.Quarter, today).From:yyyy-MM-dd}'";
        return $"""
            SET search_path = plain;
            INSERT INTO cadre_workload (cadre_id, position) SELECT cadre_id, {head} FROM cadre;
            UPDATE link SET month_from = {month}, month_done = c.month_done, quarter_from = {quarter}, quarter_done = c.quarter_done
            FROM (SELECT cadre_id, household_id, count(*) AS quarter_done, count(*) FILTER (WHERE occurred_on >= {month}) AS month_done
                FROM visit WHERE occurred_on >= {quarter} GROUP BY cadre_id, household_id) c
            WHERE holder_id = c.cadre_id AND subject_id = c.household_id;
            SELECT setval('entry_position', {head});
            ANALYZE;
            """;
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Script(string name)
    {
        using var reader = new StreamReader(typeof(CountyLoader).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
