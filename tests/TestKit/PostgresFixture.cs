using Npgsql;
using Xunit;

namespace Lianxin.TestKit;

/// <summary>
/// PostgreSQL for a test assembly. It uses the server named in <c>LIANXIN_TEST_POSTGRES</c>, which <c>./test</c> starts once
/// for the whole run, or starts one of its own. Without PostgreSQL the tests that ask for it are skipped with the reason;
/// in CI, where that would hide a gap, they fail.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private readonly SemaphoreSlim _starting = new(1);
    private PostgresServer? _server;
    private string? _connectionString;

    /// <summary>Nothing starts before a test asks.</summary>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A connection string whose unqualified names live in an empty schema of the test's own.</summary>
    public async Task<string> NewSchemaAsync()
    {
        var server = await ServerAsync();
        var schema = $"t_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE SCHEMA {schema}");
        return new NpgsqlConnectionStringBuilder(server) { SearchPath = schema }.ToString();
    }

    /// <summary>A connection string to an empty database of the test's own.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var server = await ServerAsync();
        var database = $"t_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {database}");
        return new NpgsqlConnectionStringBuilder(server) { Database = database }.ToString();
    }

    /// <summary>Drops a database made by <see cref="NewDatabaseAsync"/>, with whoever is still connected to it.</summary>
    /// <param name="connectionString">What it gave.</param>
    public async Task DropDatabaseAsync(string connectionString) =>
        await ExecuteAsync(await ServerAsync(), $"DROP DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    /// <summary>One value that SQL gives.</summary>
    public static async Task<T> ScalarAsync<T>(string connectionString, string sql)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString();
        await using var connection = new NpgsqlConnection(unpooled);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>A server of the test's own, for tests that stop it. Skips the test where PostgreSQL is missing.</summary>
    /// <param name="disk">What to put it on, or null for the machine's own.</param>
    public static Task<PostgresServer> OwnServerAsync(SmallDisk? disk = null) => PostgresServer.StartAsync(Binaries(), disk);

    /// <summary>Drops a schema made by <see cref="NewSchemaAsync"/>.</summary>
    /// <param name="connectionString">What it gave.</param>
    public static Task DropSchemaAsync(string connectionString) =>
        ExecuteAsync(connectionString, $"DROP SCHEMA {new NpgsqlConnectionStringBuilder(connectionString).SearchPath} CASCADE");

    /// <summary>Runs SQL that gives nothing back, for as long as it takes.</summary>
    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString();
        await using var connection = new NpgsqlConnection(unpooled);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Stops what it started.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _starting.Dispose();
    }

    private async Task<string> ServerAsync()
    {
        if (Environment.GetEnvironmentVariable("LIANXIN_TEST_POSTGRES") is { Length: > 0 } given)
            return given;
        await _starting.WaitAsync();
        try
        {
            return _connectionString ??= await StartAsync();
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<string> StartAsync()
    {
        _server = await OwnServerAsync();
        return _server.ConnectionString;
    }

    /// <summary>Where the programs lie. Skips the test where PostgreSQL is missing.</summary>
    public static string Binaries()
    {
        if (PostgresServer.FindBinaries() is { } binaries)
            return binaries;
        const string reason = "PostgreSQL 15 is not installed (Debian: apt-get install postgresql-15)";
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", reason);
        throw new InvalidOperationException(reason);
    }
}
