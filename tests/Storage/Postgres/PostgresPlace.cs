using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Lianxin.Storage.Postgres;
using Lianxin.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace Lianxin.Storage.Tests.Postgres;

/// <summary>A schema of the test's own, emptied for the next test: making forty tables costs a second or two.</summary>
internal sealed class PostgresPlace(PostgresFixture fixture) : IStorePlace
{
    private const string Empty =
        "DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema "
        + "AND tablename NOT IN ('schema_version', 'orleansquery') ORDER BY 1 LOOP EXECUTE format('DELETE FROM %I', t); END LOOP; END $$";

    private static readonly ConcurrentBag<string> Emptied = [];
    private string? _connectionString;

    public string ConnectionString => _connectionString ?? throw new InvalidOperationException("not prepared");

    public string[] Arguments => ["postgres", ConnectionString];

    public async Task PrepareAsync() => 
        _connectionString = Emptied.TryTake(out var used) ? used : await fixture.NewSchemaAsync();

    public Task<IStore> OpenAsync(WriterOptions writer, IMeterFactory? meters = null) => Task.FromResult<IStore>(PostgresStore.Open(
        new PostgresOptions { ConnectionString = ConnectionString, Writer = writer }, TimeProvider.System, NullLoggerFactory.Instance, meters));

    public Task RunAsync(string sql) => PostgresFixture.ExecuteAsync(ConnectionString, sql);

    public async Task DropAsync()
    {
        if (_connectionString is null)
            return;
        await RunAsync(Empty);
        Emptied.Add(_connectionString);
    }
}
