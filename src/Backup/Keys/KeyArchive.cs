using System.Formats.Tar;
using Lianxin.Backup.Running;

namespace Lianxin.Backup.Keys;

/// <summary>
/// The keys' directory as one tar file, apart from any backup: who has both reads every sealed text. Files keep their modes.
/// </summary>
public static class KeyArchive
{
    /// <summary>Refuses beforehand what <see cref="WriteAsync"/> could not do.</summary>
    /// <param name="keys">The keys' directory.</param>
    /// <param name="file">The archive to be.</param>
    /// <param name="backup">The backup's directory to be.</param>
    /// <exception cref="BackupRefusedException">No keys, or the file exists or would lie within the backup.</exception>
    public static void RequireWritable(string keys, string file, string backup)
    {
        if (!Directory.Exists(keys))
            throw new BackupRefusedException($"there are no keys in {keys}", $"{keys} 中没有密钥");
        if (Path.Exists(file))
            throw new BackupRefusedException($"{file} exists already", $"{file} 已存在");
        if (file.StartsWith(backup + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new BackupRefusedException("the keys are kept apart from the backup, not in it", "密钥须与备份分开保存,不能放在备份目录内");
    }

    /// <summary>Writes the archive, readable by its owner alone.</summary>
    /// <param name="keys">The keys' directory.</param>
    /// <param name="file">A file that isn't there yet.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task WriteAsync(string keys, string file, CancellationToken cancellation)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var archive = new FileStream(file, options);
        await TarFile.CreateFromDirectoryAsync(keys, archive, includeBaseDirectory: false, cancellation);
        archive.Flush(flushToDisk: true);
    }

    /// <summary>Puts the keys back.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="keys">The keys' directory, not there yet.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="BackupRefusedException">The keys are there already, or the archive can't be read.</exception>
    public static async Task ExtractAsync(string file, string keys, CancellationToken cancellation)
    {
        if (Path.Exists(keys))
            throw new BackupRefusedException($"{keys} exists already", $"{keys} 已存在");
        PrivateDirectory.Make(keys);
        try
        {
            await TarFile.ExtractToDirectoryAsync(file, keys, overwriteFiles: false, cancellation);
        }
        catch (Exception e)
        {
            Directory.Delete(keys, recursive: true);
            if (e is InvalidDataException or EndOfStreamException)
                throw new BackupRefusedException($"{file} is not an archive of keys", $"{file} 不是密钥归档文件", e);
            throw;
        }
    }
}
