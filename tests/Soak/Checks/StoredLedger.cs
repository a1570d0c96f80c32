using Npgsql;

namespace Lianxin.Soak.Checks;

/// <summary>What the database holds, read past the service.</summary>
/// <param name="connectionString">The database.</param>
public sealed class StoredLedger(string connectionString)
{
    /// <summary>The position that each remembered request was answered with.</summary>
    public Task<List<long>> RequestPositionsAsync() =>
        ListAsync("SELECT position FROM ledger_request ORDER BY position", row => row.GetInt64(0));

    /// <summary>How many entries there are of each type.</summary>
    public async Task<Dictionary<string, long>> EntriesByTypeAsync() =>
        (await ListAsync("SELECT type, count(*) FROM ledger_entry GROUP BY type", row => (Type: row.GetString(0), Count: row.GetInt64(1))))
        .ToDictionary(pair => pair.Type, pair => pair.Count);

    /// <summary>A digest of every row of every read model.</summary>
    public async Task<Dictionary<string, string>> ReadModelsAsync()
    {
        var tables = await ListAsync(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' "
            + "AND (table_name LIKE '%\\_row' OR table_name LIKE '%\\_fact') AND table_name NOT LIKE 'operation%' ORDER BY 1",
            row => row.GetString(0));
        var digests = new Dictionary<string, string>();
        foreach (var table in tables)
        {
            digests[table] = (await ListAsync(
                $"SELECT count(*) || ' rows, ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') FROM {table} t", row => row.GetString(0)))[0];
        }

        return digests;
    }

    private async Task<List<T>> ListAsync<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        var list = new List<T>();
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            list.Add(read(reader));
        return list;
    }
}
