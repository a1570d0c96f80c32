using Lianxin.Domain.Ids;
using Lianxin.Ledger.Queries;
using Lianxin.Storage.Connections;
using Lianxin.Storage.Queries;
using Lianxin.Storage.Tables;
using Microsoft.Data.Sqlite;

namespace Lianxin.Storage.Sqlite;

/// <summary>Rebuilds on a connection of its own while the writer waits at its gate.</summary>
internal sealed class SqliteProjectionStore(SqliteFile file, SqliteLedger ledger) : SqlProjectionStore(file)
{
    public override async ValueTask RebuildAsync(
        CountyCode county, IAsyncEnumerable<RebuiltStream> streams, CancellationToken cancellation = default)
    {
        await ledger.Writer.Gate.WaitAsync(cancellation);
        try
        {
            using var connection = file.Connect("PRAGMA synchronous = FULL; BEGIN IMMEDIATE");
            await ReplaceAsync(connection, county, streams, cancellation);
            connection.Run("COMMIT");
        }
        catch (SqliteException exception)
        {
            throw StoreConnections.Unavailable(exception);
        }
        finally
        {
            ledger.Writer.Gate.Release();
        }
    }

    private static async Task ReplaceAsync(
        SqliteConnection connection, CountyCode county, IAsyncEnumerable<RebuiltStream> streams, CancellationToken cancellation)
    {
        foreach (var table in ReadModel.All)
        {
            using var delete = new SqliteStatement(connection, $"DELETE FROM {table.Name} WHERE county = ?");
            delete.Bind(county.Value).Run();
        }

        var inserts = ReadModel.All.ToDictionary(t => t, t => new SqliteStatement(connection, SqliteRecords.Insert(t)));
        try
        {
            await foreach (var stream in streams.WithCancellation(cancellation))
            {
                foreach (var row in stream.Rows)
                {
                    var table = ReadModel.TableOf(row);
                    SqliteRecords.BindRow(inserts[table].Bind(county.Value), table, stream.Stream, row).Run();
                }

                foreach (var fact in stream.Facts)
                {
                    var table = ReadModel.TableOf(fact.Fact);
                    SqliteRecords.BindFact(inserts[table].Bind(county.Value), table, fact.Position, fact.Ordinal, fact.Sign, fact.Fact).Run();
                }
            }
        }
        finally
        {
            foreach (var insert in inserts.Values)
                insert.Dispose();
        }
    }
}
