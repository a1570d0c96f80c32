using System.Diagnostics.Metrics;
using Lianxin.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lianxin.Storage.Tests.Sqlite;

/// <summary>A temporary data directory.</summary>
internal sealed class SqlitePlace : IStorePlace
{
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("lianxin-sqlite-").FullName;

    public SqliteOptions Options => new() { DataDirectory = Directory };

    public string[] Arguments => ["sqlite", Directory];

    public Task PrepareAsync() => Task.CompletedTask;

    public Task<IStore> OpenAsync(WriterOptions writer, IMeterFactory? meters = null) =>
        Task.FromResult<IStore>(SqliteStore.Open(Options with { Writer = writer }, TimeProvider.System, NullLoggerFactory.Instance, meters));

    public async Task RunAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Options.LedgerPath};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public Task DropAsync()
    {
        System.IO.Directory.Delete(Directory, recursive: true);
        return Task.CompletedTask;
    }
}
