using System.Globalization;
using System.Text;

namespace Lianxin.Storage.Sqlite;

/// <summary>
/// Keeps a second process out of a data directory. The operating system drops the lock with the process, however it
/// ends, so a left-over file never blocks a start.
/// </summary>
public sealed class DataDirectoryLock : IDisposable
{
    private readonly FileStream _file;

    private DataDirectoryLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <param name="directory">The data directory; made when missing.</param>
    /// <returns>The lock, held until disposed.</returns>
    /// <exception cref="StorageUnusableException">Another process holds it, or the directory can't be written.</exception>
    public static DataDirectoryLock Acquire(string directory)
    {
        var path = Path.Combine(directory, "lock");
        try
        {
            Directory.CreateDirectory(directory);
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            file.SetLength(0);
            file.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            file.Flush();
            return new DataDirectoryLock(file);
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw new StorageUnusableException(
                $"the data directory {directory} is in use by process {HolderOf(path)}; talk to it with --server, or choose another with --data",
                exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnusableException($"the data directory {directory} can't be written: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static string HolderOf(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(file);
            var holder = reader.ReadToEnd();
            return holder.Length > 0 ? holder : "(unknown)";
        }
        catch (IOException)
        {
            return "(unknown)";
        }
    }
}
