using Lianxin.Ledger.Marks;
using Lianxin.Storage.Connections;

namespace Lianxin.Storage.Queries;

/// <summary>Marks in one table.</summary>
/// <param name="writes">The connections of appends.</param>
/// <param name="reads">The connections of queries.</param>
/// <param name="oneWriter">Lets one writer in at a time where the store can't; null where it can.</param>
internal sealed class SqlStoreMarks(StoreConnections writes, StoreConnections reads, SemaphoreSlim? oneWriter) : IStoreMarks
{
    public async ValueTask<string> AgreeAsync(string name, string value, CancellationToken cancellation = default)
    {
        await WriteAsync("ON CONFLICT (name) DO NOTHING", name, value, cancellation);
        return await ReadAsync(name, cancellation) ?? throw new Ledger.LedgerUnavailableException($"mark {name} is gone");
    }

    public async ValueTask<string?> WriteAndReadAsync(string name, string value, CancellationToken cancellation = default)
    {
        await WriteAsync("ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value, cancellation);
        return await ReadAsync(name, cancellation);
    }

    /// <summary>Reads a mark by the way that queries take.</summary>
    /// <returns>Its value, or null.</returns>
    public async ValueTask<string?> ReadAsync(string name, CancellationToken cancellation)
    {
        var found = await reads.ListAsync(
            new SqlText("SELECT value FROM store_mark WHERE name = @name").With("name", name), r => r.GetString(0), cancellation);
        return found.Count == 0 ? null : found[0];
    }

    private async ValueTask WriteAsync(string onConflict, string name, string value, CancellationToken cancellation)
    {
        var sql = new SqlText($"INSERT INTO store_mark (name, value) VALUES (@name, @value) {onConflict}").With("name", name).With("value", value);
        if (oneWriter is not null)
            await oneWriter.WaitAsync(cancellation);
        try
        {
            await writes.ExecuteAsync(sql, cancellation);
        }
        finally
        {
            oneWriter?.Release();
        }
    }
}
