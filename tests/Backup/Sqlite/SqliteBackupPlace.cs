using Lianxin.Backup.Sqlite;
using Lianxin.Storage;
using Lianxin.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lianxin.Backup.Tests.Sqlite;

/// <summary>A temporary data directory.</summary>
internal sealed class SqliteBackupPlace : IBackupPlace
{
    private readonly string _parent = Directory.CreateTempSubdirectory("lianxin-backup-").FullName;

    public string Data => Path.Combine(_parent, "data");

    public SqliteOptions Options => new() { DataDirectory = Data };

    public string[] Arguments => ["sqlite", Data];

    public IBackupSource Source => new SqliteSource(Data, TimeProvider.System);

    public IRestoreTarget Target => new SqliteTarget(Data, TimeProvider.System);

    public string LedgerFile => "ledger.db";

    public Task PrepareAsync() => Task.CompletedTask;

    public IStore Open() => SqliteStore.Open(Options, TimeProvider.System, NullLoggerFactory.Instance);

    public Task WipeAsync()
    {
        Directory.Delete(Data, recursive: true);
        return Task.CompletedTask;
    }

    public Task AssertEmptyAsync()
    {
        Assert.False(Directory.Exists(Data));
        return Task.CompletedTask;
    }

    public async Task TamperAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Options.LedgerPath};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public Task DropAsync()
    {
        Directory.Delete(_parent, recursive: true);
        return Task.CompletedTask;
    }
}
