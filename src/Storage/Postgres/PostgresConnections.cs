using System.Data;
using System.Data.Common;
using Lianxin.Storage.Connections;
using Npgsql;

namespace Lianxin.Storage.Postgres;

/// <summary>Connections for queries, from a capped pool.</summary>
internal sealed class PostgresConnections(NpgsqlDataSource source) : StoreConnections
{
    public override SqlDialect Dialect { get; } = new PostgresDialect();

    public override async ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellation) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    protected override async ValueTask<DbConnection> OpenCoreAsync(CancellationToken cancellation) =>
        await source.OpenConnectionAsync(cancellation);
}
