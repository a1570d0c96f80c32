using System.Data.Common;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Queries;
using Lianxin.Storage.Connections;
using Lianxin.Storage.Ledgers;
using Lianxin.Storage.Queries;
using Lianxin.Storage.Tables;
using Npgsql;

namespace Lianxin.Storage.Postgres;

/// <summary>Rebuilds while holding the county's head row, which keeps every process's appends to that county out.</summary>
internal sealed class PostgresProjectionStore(StoreConnections connections) : SqlProjectionStore(connections)
{
    private const int RecordsPerStatement = 5_000;
    private readonly StoreConnections _connections = connections;

    public override async ValueTask RebuildAsync(
        CountyCode county, IAsyncEnumerable<RebuiltStream> streams, CancellationToken cancellation = default)
    {
        await using var connection = (NpgsqlConnection)await _connections.OpenAsync(cancellation);
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            if (await LockAsync(connection, county, cancellation) is { } head)
                await ReplaceAsync(connection, county, head, streams, cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbException exception)
        {
            throw StoreConnections.Unavailable(exception);
        }
    }

    private static async Task<long?> LockAsync(NpgsqlConnection connection, CountyCode county, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT position FROM ledger_head WHERE county = $1 FOR UPDATE", connection)
        {
            Parameters = { new() { Value = county.Value } },
        };
        return (long?)await command.ExecuteScalarAsync(cancellation);
    }

    private static async Task ReplaceAsync(
        NpgsqlConnection connection, CountyCode county, long head, IAsyncEnumerable<RebuiltStream> streams, CancellationToken cancellation)
    {
        await RunAsync(
            connection,
            ReadModel.All.Select(t => new NpgsqlBatchCommand($"DELETE FROM {t.Name} WHERE county = $1")
            {
                Parameters = { new NpgsqlParameter { Value = county.Value } },
            }),
            cancellation);
        var rows = new List<PlannedRow>();
        var facts = new List<PlannedFact>();
        await foreach (var stream in streams.WithCancellation(cancellation))
        {
            rows.AddRange(stream.Rows.Select(r => new PlannedRow(stream.Stream, r)));
            facts.AddRange(stream.Facts.Select(f => new PlannedFact(f.Position, f.Ordinal, f.Sign, f.Fact)));
            if (rows.Count + facts.Count >= RecordsPerStatement)
                await FlushAsync();
        }

        await FlushAsync();

        async Task FlushAsync()
        {
            await RunAsync(connection, PostgresRecords.Rows(county, rows).Concat(PostgresRecords.Facts(county, facts, head)), cancellation);
            rows.Clear();
            facts.Clear();
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, IEnumerable<NpgsqlBatchCommand> commands, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection) { Timeout = 600 };
        foreach (var command in commands)
            batch.BatchCommands.Add(command);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(cancellation);
    }
}
