using System.Data.Common;
using System.Globalization;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Ids;
using Lianxin.Storage.Connections;
using Lianxin.Storage.Queries;
using Npgsql;

namespace Lianxin.Storage.Postgres;

/// <summary>Runs through facts by binary COPY: what a row costs is what its bytes cost.</summary>
internal sealed class PostgresFactReader(StoreConnections connections, NpgsqlDataSource source) : SqlFactReader(connections)
{
    public override async Task ScanAsync(CountyCode county, long upTo, FactScan scan, CancellationToken cancellation = default)
    {
        // COPY takes no parameters; a county's code is six digits, whoever made it.
        var select = SelectOf(scan, $"'{county.Value}'", upTo.ToString(CultureInfo.InvariantCulture));
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellation);
            await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY ({select}) TO STDOUT (FORMAT BINARY)", cancellation);
            await new CopyCursor().RunAsync(copy, scan.Take, cancellation);
        }
        catch (DbException exception)
        {
            throw StoreConnections.Unavailable(exception);
        }
    }
}
