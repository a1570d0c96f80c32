using Lianxin.Storage.Connections;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Lianxin.Storage.Sqlite;

/// <summary>
/// Copies a database file while others write it. The copy is the state at one instant: a read transaction is held from the first page
/// to the last, and in WAL mode writers don't wait for readers. Only the write-ahead log can't be emptied meanwhile.
/// </summary>
public static class SqliteCopy
{
    private const int PagesAtOnce = 2_048;

    /// <summary>Copies a file.</summary>
    /// <param name="from">The database; a service may hold it open.</param>
    /// <param name="to">A file that isn't there yet.</param>
    /// <param name="progress">Told the bytes copied so far; may be null.</param>
    /// <param name="cancellation">Gives up; what was written of <paramref name="to"/> is the caller's to remove.</param>
    /// <exception cref="StorageUnusableException">The source can't be read as a database, or the copy can't be written.</exception>
    public static void Copy(string from, string to, IProgress<long>? progress, CancellationToken cancellation)
    {
        try
        {
            using var source = Open(from, SqliteOpenMode.ReadOnly);
            using var copy = Open(to, SqliteOpenMode.ReadWriteCreate);
            source.Run("BEGIN; SELECT count(*) FROM sqlite_schema");
            CopyPages(source, copy, progress, cancellation);
        }
        catch (SqliteException exception)
        {
            throw new StorageUnusableException($"{from} can't be copied: {exception.Message}", exception);
        }
    }

    private static void CopyPages(SqliteConnection source, SqliteConnection copy, IProgress<long>? progress, CancellationToken cancellation)
    {
        var pageSize = PageSize(source);
        var backup = raw.sqlite3_backup_init(copy.Handle, "main", source.Handle, "main");
        if (backup.IsInvalid)
            SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(copy.Handle), copy.Handle);
        int step;
        do
        {
            step = cancellation.IsCancellationRequested ? raw.SQLITE_INTERRUPT : raw.sqlite3_backup_step(backup, PagesAtOnce);
            progress?.Report((long)pageSize * (raw.sqlite3_backup_pagecount(backup) - raw.sqlite3_backup_remaining(backup)));
        }
        while (step == raw.SQLITE_OK);
        raw.sqlite3_backup_finish(backup);
        cancellation.ThrowIfCancellationRequested();
        if (step != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(step, copy.Handle);
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static int PageSize(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA page_size";
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
