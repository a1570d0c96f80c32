using Lianxin.Backup.Checking;
using Lianxin.Backup.Erasures;
using Lianxin.Backup.Manifests;
using Lianxin.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lianxin.Backup.Sqlite;

/// <summary>
/// A data directory without data; its keys may be back already. It is locked from the first look on, so that no service starts between. The
/// data is put into a directory within it, which stays on one file system even where the data directory is a mount, and moved when it
/// verified, the ledger last: until then the directory holds none.
/// </summary>
/// <param name="dataDirectory">The directory; made when missing.</param>
/// <param name="time">The clock.</param>
public sealed class SqliteTarget(string dataDirectory, TimeProvider time) : IRestoreTarget
{
    private static readonly HashSet<string> Harmless = ["keys", "lock", "lock.pid"];

    /// <inheritdoc/>
    public StoreKind Kind => StoreKind.Sqlite;

    /// <inheritdoc/>
    public Task RequireEmptyAsync(CancellationToken cancellation)
    {
        RequireEmpty();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<int> RestoreAsync(
        string directory, BackupManifest manifest, RestoreDemands demands, IBackupProgress progress, CancellationToken cancellation)
    {
        var options = new SqliteOptions { DataDirectory = dataDirectory };
        if (manifest.Files.All(file => file.Name != Path.GetFileName(options.LedgerPath)))
            throw new BackupRefusedException("the backup is damaged: it has no ledger", "备份已损坏:其中没有台帐");
        var made = !Directory.Exists(dataDirectory);
        using (var held = DataDirectoryLock.Acquire(dataDirectory))
        {
            // Under the lock: a service may have come first.
            RequireEmpty();
            var staging = Path.Combine(dataDirectory, $"restoring-{Guid.NewGuid():N}");
            try
            {
                await FillAsync(directory, manifest, staging, progress, cancellation);
                var erased = await VerifyAsync(staging, manifest, demands, progress, cancellation);
                foreach (var file in manifest.Files.OrderBy(file => file.Name == Path.GetFileName(options.LedgerPath)))
                    File.Move(Path.Combine(staging, file.Name), Path.Combine(dataDirectory, file.Name));
                made = false;
                return erased;
            }
            finally
            {
                if (Directory.Exists(staging))
                    Directory.Delete(staging, recursive: true);
                held.Leave();
                if (made)
                    Directory.Delete(dataDirectory, recursive: true);
            }
        }
    }

    private void RequireEmpty()
    {
        if (File.Exists(dataDirectory)
            || (Directory.Exists(dataDirectory) && Directory.EnumerateFileSystemEntries(dataDirectory).Any(e => !Harmless.Contains(Path.GetFileName(e)))))
        {
            throw new BackupRefusedException(
                $"{dataDirectory} is not empty; a backup is restored into an empty data directory only", $"{dataDirectory} 不为空;备份只能恢复到空的数据目录");
        }
    }

    private static async Task FillAsync(
        string directory, BackupManifest manifest, string staging, IBackupProgress progress, CancellationToken cancellation)
    {
        Directory.CreateDirectory(staging);
        var total = manifest.Files.Sum(file => file.Size);
        var before = 0L;
        foreach (var file in manifest.Files)
        {
            await using var from = File.OpenRead(Path.Combine(directory, file.Name));
            await using var to = new FileStream(Path.Combine(staging, file.Name), FileMode.CreateNew, FileAccess.Write);
            await from.CopyAsync(to, done => progress.Report(BackupStep.Load, before + done, total), cancellation);
            to.Flush(flushToDisk: true);
            before += file.Size;
        }
    }

    private async Task<int> VerifyAsync(
        string staging, BackupManifest manifest, RestoreDemands demands, IBackupProgress progress, CancellationToken cancellation)
    {
        await using var store = SqliteStore.Open(new SqliteOptions { DataDirectory = staging }, time, NullLoggerFactory.Instance);
        await new LedgerCheck(store, progress).HoldAsync(manifest.Counties, demands.Against, cancellation);
        return await new ErasuresAgain(store, time).ApplyAsync(demands.Erasures, cancellation);
    }
}
