using Lianxin.Backup.Postgres;
using Lianxin.Storage;
using Lianxin.Storage.Postgres;
using Lianxin.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace Lianxin.Backup.Tests.Postgres;

/// <summary>A database of the test's own, with the programs of the server beside it.</summary>
internal sealed class PostgresBackupPlace(PostgresFixture fixture) : IBackupPlace
{
    private string? _connectionString;

    public PostgresOptions Options => new() { ConnectionString = _connectionString ?? throw new InvalidOperationException("not prepared") };

    public string[] Arguments => ["postgres", Options.ConnectionString];

    public IBackupSource Source => new PostgresSource(Options, TimeProvider.System);

    public IRestoreTarget Target => new PostgresTarget(Options, TimeProvider.System);

    public string LedgerFile => "database.dump";

    public async Task PrepareAsync()
    {
        _connectionString = await fixture.NewDatabaseAsync();
        if (PostgresServer.FindBinaries() is { } binaries)
            Environment.SetEnvironmentVariable("PG_BIN", binaries);
    }

    public IStore Open() => PostgresStore.Open(Options, TimeProvider.System, NullLoggerFactory.Instance);

    public async Task WipeAsync()
    {
        await fixture.DropDatabaseAsync(Options.ConnectionString);
        _connectionString = await fixture.NewDatabaseAsync();
    }

    public async Task AssertEmptyAsync() =>
        Assert.True(await new PostgresContents(Options).IsEmptyAsync(TestContext.Current.CancellationToken));

    public Task TamperAsync(string sql) => PostgresFixture.ExecuteAsync(Options.ConnectionString, sql);

    public async Task DropAsync()
    {
        if (_connectionString is not null)
            await fixture.DropDatabaseAsync(_connectionString);
    }
}
