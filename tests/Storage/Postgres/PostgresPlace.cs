using Lianxin.Storage.Postgres;
using Lianxin.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace Lianxin.Storage.Tests.Postgres;

/// <summary>A schema of the test's own.</summary>
internal sealed class PostgresPlace(PostgresFixture fixture) : IStorePlace
{
    private string? _connectionString;

    public string ConnectionString => _connectionString ?? throw new InvalidOperationException("not prepared");

    public async Task PrepareAsync() => _connectionString = await fixture.NewSchemaAsync();

    public Task<IStore> OpenAsync(WriterOptions writer) => Task.FromResult<IStore>(PostgresStore.Open(
        new PostgresOptions { ConnectionString = ConnectionString, Writer = writer }, TimeProvider.System, NullLoggerFactory.Instance));

    public Task RunAsync(string sql) => PostgresFixture.ExecuteAsync(ConnectionString, sql);

    public Task DropAsync() => _connectionString is null ? Task.CompletedTask : PostgresFixture.DropSchemaAsync(_connectionString);
}
