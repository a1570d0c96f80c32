using System.Data.Common;
using Lianxin.Storage.Connections;
using Microsoft.Data.Sqlite;

namespace Lianxin.Storage.Sqlite;

/// <summary>One database file: migrated when opened, read over pooled connections.</summary>
internal sealed class SqliteFile : StoreConnections
{
    private const int BusyMilliseconds = 5_000;
    private readonly string _connectionString;

    private SqliteFile(string path) =>
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = BusyMilliseconds / 1_000 }.ToString();

    public override SqlDialect Dialect { get; } = new SqliteDialect();


    /// <summary>Opens and migrates a file.</summary>
    /// <exception cref="StorageUnusableException">It can't be opened, is damaged, or is newer than this program.</exception>
    public static SqliteFile Open(string path, string migrations)
    {
        var file = new SqliteFile(path);
        try
        {
            using var connection = file.Connect("PRAGMA journal_mode = WAL");
            SqliteMigrator.Apply(connection, MigrationScript.In(migrations));
        }
        catch (SqliteException exception)
        {
            throw new StorageUnusableException($"{path} can't be opened as a store: {exception.Message}", exception);
        }

        return file;
    }

    /// <summary>A connection of its own, outside the pool, made ready by a script.</summary>
    public SqliteConnection Connect(string script)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_connectionString) { Pooling = false }.ToString());
        try
        {
            connection.Open();
            connection.Run($"PRAGMA busy_timeout = {BusyMilliseconds}; {script}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes the pooled connections, so that the file can be moved away.</summary>
    public void Release()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    // Deferred: in WAL mode a reader sees one state from its first statement on, and never waits.
    public override ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellation) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    protected override async ValueTask<DbConnection> OpenCoreAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
