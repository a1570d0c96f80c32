using System.Globalization;

namespace Lianxin.Storage.Sqlite;

/// <summary>
/// Keeps a second process out of a data directory. The operating system drops the lock with the process, however it
/// ends, so a left-over file never blocks a start.
/// </summary>
public sealed class DataDirectoryLock : IDisposable
{
    private readonly FileStream _file;
    private readonly string _holder;

    private DataDirectoryLock(FileStream file, string holder)
    {
        _file = file;
        _holder = holder;
    }

    /// <summary>Takes the lock.</summary>
    /// <param name="directory">The data directory; made when missing.</param>
    /// <returns>The lock, held until disposed.</returns>
    /// <exception cref="StorageUnusableException">Another process holds it, or the directory can't be written.</exception>
    public static DataDirectoryLock Acquire(string directory)
    {
        var path = Path.Combine(directory, "lock");
        var holder = Path.Combine(directory, "lock.pid");
        try
        {
            Directory.CreateDirectory(directory);
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

            // Beside the lock, because a locked file can't be opened for reading either.
            File.WriteAllText(holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DataDirectoryLock(file, holder);
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw HolderOf(holder) is { } process
                ? new StorageUnusableException(
                    $"the data directory {directory} is in use by process {process}; talk to it with --server, or choose another with --data", exception)
                : new StorageUnusableException($"the data directory {directory} is in use by a process that is stopping", exception) { Passing = true };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnusableException($"the data directory {directory} can't be written: {exception.Message}", exception);
        }
    }

    /// <summary>Says that the holder is stopping: whoever comes meanwhile is told to try again.</summary>
    public void Leave() => File.Delete(_holder);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static string? HolderOf(string holder)
    {
        try
        {
            return File.ReadAllText(holder);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
