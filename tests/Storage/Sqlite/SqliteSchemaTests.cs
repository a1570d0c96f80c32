using Lianxin.Storage.Tables;
using Microsoft.Data.Sqlite;

namespace Lianxin.Storage.Tests.Sqlite;

public sealed class SqliteSchemaTests
{
    [Fact]
    public async Task Every_record_has_its_table_with_its_columns_in_order()
    {
        var place = new SqlitePlace();
        await using (var store = (IAsyncDisposable)await place.OpenAsync(new WriterOptions()))
            Assert.Equal(TableSchema.Wanted(k => k == ColumnKind.Text ? "TEXT" : "INTEGER"), await ColumnsAsync(place.Options.LedgerPath));
        await place.DropAsync();
    }

    [Fact]
    public async Task A_store_of_a_newer_release_is_refused()
    {
        var place = new SqlitePlace();
        await ((IAsyncDisposable)await place.OpenAsync(new WriterOptions())).DisposeAsync();
        await place.RunAsync("INSERT INTO schema_version (number, name) VALUES (9999, 'later')");

        var refusal = await Assert.ThrowsAsync<StorageUnusableException>(() => place.OpenAsync(new WriterOptions()));

        Assert.Contains("newer release", refusal.Message, StringComparison.Ordinal);
        await place.DropAsync();
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_in_one_line()
    {
        var place = new SqlitePlace();
        await File.WriteAllTextAsync(place.Options.LedgerPath, new string('x', 8_192), TestContext.Current.CancellationToken);

        var refusal = await Assert.ThrowsAsync<StorageUnusableException>(() => place.OpenAsync(new WriterOptions()));

        Assert.DoesNotContain('\n', refusal.Message);
        await place.DropAsync();
    }

    private static async Task<List<ActualColumn>> ColumnsAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        var columns = new List<ActualColumn>();
        foreach (var table in ReadModel.All)
        {
            command.CommandText = $"SELECT name, type, \"notnull\" FROM pragma_table_info('{table.Name}') ORDER BY cid";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                columns.Add(new ActualColumn(table.Name, reader.GetString(0), reader.GetString(1), reader.GetInt32(2) == 0));
        }

        return columns;
    }
}
