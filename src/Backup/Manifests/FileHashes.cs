using System.Buffers;
using System.Security.Cryptography;

namespace Lianxin.Backup.Manifests;

/// <summary>Takes the files' hashes, and later holds the files against them.</summary>
public static class FileHashes
{
    private const int ChunkSize = 1 << 20;

    /// <summary>The hashes of a directory's files.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="progress">Told the bytes read.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>All its files, ordered by name.</returns>
    public static async Task<IReadOnlyList<BackedFile>> OfAsync(string directory, IBackupProgress progress, CancellationToken cancellation)
    {
        var paths = Directory.GetFiles(directory).Order(StringComparer.Ordinal).ToArray();
        var total = paths.Sum(path => new FileInfo(path).Length);
        var files = new List<BackedFile>();
        var before = 0L;
        foreach (var path in paths)
        {
            var (size, hash) = await HashAsync(path, done => progress.Report(BackupStep.Check, before + done, total), cancellation);
            files.Add(new BackedFile(Path.GetFileName(path), size, hash));
            before += size;
        }

        return files;
    }

    /// <summary>Holds a backup's files against its manifest.</summary>
    /// <param name="directory">The backup's directory.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="progress">Told the bytes read.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="BackupRefusedException">A file is missing or another one.</exception>
    public static async Task HoldAsync(string directory, BackupManifest manifest, IBackupProgress progress, CancellationToken cancellation)
    {
        var total = manifest.Files.Sum(file => file.Size);
        var before = 0L;
        foreach (var file in manifest.Files)
        {
            var path = Path.Combine(directory, file.Name);
            if (!File.Exists(path))
                throw new BackupRefusedException($"the backup is damaged: {path} is missing", $"备份已损坏:缺少 {path}");
            var (size, hash) = await HashAsync(path, done => progress.Report(BackupStep.Check, before + done, total), cancellation);
            if (size != file.Size || hash != file.Sha256)
            {
                throw new BackupRefusedException(
                    $"the backup is damaged: {path} is not the file that was written (its SHA-256 differs)", $"备份已损坏:{path} 的 SHA-256 与清单不符");
            }

            before += size;
        }
    }

    private static async Task<(long Size, string Hash)> HashAsync(string path, Action<long> progress, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            var size = 0L;
            while (await file.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                progress(size += read);
            }

            return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
