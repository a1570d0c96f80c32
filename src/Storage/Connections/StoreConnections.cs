using System.Data.Common;
using Lianxin.Ledger;

namespace Lianxin.Storage.Connections;

/// <summary>Opens connections for reading, and turns a store's failures into the one exception callers know.</summary>
internal abstract class StoreConnections
{
    public abstract SqlDialect Dialect { get; }

    /// <summary>Begins a read transaction in which every statement sees one state.</summary>
    public abstract ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellation);

    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        try
        {
            return await OpenCoreAsync(cancellation);
        }
        catch (DbException exception)
        {
            throw Unavailable(exception);
        }
    }

    /// <summary>Runs one command and reads it, however many results it has.</summary>
    public async ValueTask<T> ReadAsync<T>(
        SqlText sql, Func<DbDataReader, ValueTask<T>> read, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        try
        {
            await using var command = sql.CommandOn(connection);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            return await read(reader);
        }
        catch (DbException exception)
        {
            throw Unavailable(exception);
        }
    }

    /// <summary>Runs one command and lists what it gives.</summary>
    public ValueTask<List<T>> ListAsync<T>(SqlText sql, Func<DbDataReader, T> read, CancellationToken cancellation) =>
        ReadAsync(sql, reader => ListAsync(reader, read, cancellation), cancellation);

    /// <summary>Runs one command that changes something.</summary>
    public async ValueTask ExecuteAsync(SqlText sql, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        try
        {
            await using var command = sql.CommandOn(connection);
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (DbException exception)
        {
            throw Unavailable(exception);
        }
    }

    /// <summary>Streams one command's rows; the connection is held until the caller is done.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(
        SqlText sql,
        Func<DbDataReader, T> read,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = sql.CommandOn(connection);
        await using var reader = await GuardAsync(command.ExecuteReaderAsync(cancellation));
        while (await GuardAsync(reader.ReadAsync(cancellation)))
            yield return read(reader);
    }

    public static async ValueTask<List<T>> ListAsync<T>(DbDataReader reader, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        var list = new List<T>();
        while (await reader.ReadAsync(cancellation))
            list.Add(read(reader));
        return list;
    }

    public static LedgerUnavailableException Unavailable(Exception exception) =>
        new("the store did not answer", exception);

    protected abstract ValueTask<DbConnection> OpenCoreAsync(CancellationToken cancellation);

    private static async Task<T> GuardAsync<T>(Task<T> step)
    {
        try
        {
            return await step;
        }
        catch (DbException exception)
        {
            throw Unavailable(exception);
        }
    }
}
