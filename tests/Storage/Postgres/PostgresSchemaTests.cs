using Lianxin.Storage.Tables;
using Lianxin.TestKit;
using Npgsql;

namespace Lianxin.Storage.Tests.Postgres;

public sealed class PostgresSchemaTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Every_record_has_its_table_with_its_columns_in_order_and_text_compares_by_bytes()
    {
        var place = new PostgresPlace(postgres);
        await place.PrepareAsync();
        await using (var store = (IAsyncDisposable)await place.OpenAsync(new WriterOptions()))
            Assert.Equal(TableSchema.Wanted(TypeOf), await ColumnsAsync(place.ConnectionString));
        await place.DropAsync();
    }

    [Fact]
    public void An_unreachable_server_is_refused_in_one_line()
    {
        var place = new Storage.Postgres.PostgresOptions { ConnectionString = "Host=127.0.0.1;Port=1;Username=x;Password=secret" };

        var refusal = Assert.Throws<StorageUnusableException>(() => Storage.Postgres.PostgresStore.Open(
            place, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance));

        Assert.DoesNotContain('\n', refusal.Message);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    private static string TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => "text C",
        ColumnKind.BigInteger => "bigint",
        _ => "integer",
    };

    private static async Task<List<ActualColumn>> ColumnsAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var columns = new List<ActualColumn>();
        foreach (var table in ReadModel.All)
        {
            await using var command = new NpgsqlCommand(
                "SELECT column_name, data_type || coalesce(' ' || collation_name, ''), is_nullable = 'YES' FROM information_schema.columns "
                + "WHERE table_schema = current_schema AND table_name = $1 ORDER BY ordinal_position",
                connection)
            {
                Parameters = { new() { Value = table.Name } },
            };
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                columns.Add(new ActualColumn(table.Name, reader.GetString(0), reader.GetString(1), reader.GetBoolean(2)));
        }

        return columns;
    }
}
