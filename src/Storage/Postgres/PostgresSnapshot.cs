using System.Data;
using Lianxin.Domain.Ids;
using Npgsql;

namespace Lianxin.Storage.Postgres;

/// <summary>
/// One state of a database, held for as long as this is open, which other connections can take up by its name: the dump and the
/// positions beside it are of the same instant while appends go on.
/// </summary>
public sealed class PostgresSnapshot : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private PostgresSnapshot(NpgsqlConnection connection, NpgsqlTransaction transaction, string name, IReadOnlyDictionary<CountyCode, long> heads)
    {
        _connection = connection;
        _transaction = transaction;
        Name = name;
        Heads = heads;
    }

    /// <summary>What another session names to see the same: <c>pg_dump --snapshot</c>.</summary>
    public string Name { get; }

    /// <summary>Every county with entries and its last position.</summary>
    public IReadOnlyDictionary<CountyCode, long> Heads { get; }

    /// <summary>Takes a snapshot.</summary>
    /// <param name="options">The database, its schema this release's.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StorageUnusableException">The database does not answer.</exception>
    public static async Task<PostgresSnapshot> TakeAsync(PostgresOptions options, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(options.ForMaintenance().ToString());
        try
        {
            await connection.OpenAsync(cancellation);
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            var heads = new Dictionary<CountyCode, long>();
            await using var batch = new NpgsqlBatch(connection, transaction)
            {
                BatchCommands = { new("SELECT pg_export_snapshot()"), new("SELECT county, position FROM ledger_head WHERE position > 0") },
            };
            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            await reader.ReadAsync(cancellation);
            var name = reader.GetString(0);
            await reader.NextResultAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                heads[CountyCode.Parse(reader.GetString(0))] = reader.GetInt64(1);
            return new PostgresSnapshot(connection, transaction, name, heads);
        }
        catch (NpgsqlException exception)
        {
            await connection.DisposeAsync();
            throw new StorageUnusableException($"PostgreSQL can't be used: {exception.Message}", exception);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Gives the state up.</summary>
    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
