using Lianxin.Backup.Manifests;

namespace Lianxin.Backup;

/// <summary>Restores a backup into an empty place.</summary>
/// <param name="target">The place.</param>
/// <param name="progress">Told how far it is.</param>
public sealed class RestoreRun(IRestoreTarget target, IBackupProgress progress)
{
    /// <summary>Checks the backup's files, puts the data into its place and verifies the ledgers there.</summary>
    /// <param name="directory">The backup.</param>
    /// <param name="demands">What else the store is held to.</param>
    /// <param name="cancellation">Gives up; the place is empty then.</param>
    /// <returns>What was restored.</returns>
    /// <exception cref="BackupRefusedException">The backup is damaged or of another store, or the place is not empty.</exception>
    public async Task<Restored> RestoreAsync(string directory, RestoreDemands demands, CancellationToken cancellation)
    {
        var manifest = ManifestFile.Read(directory);
        if (manifest.Store != target.Kind)
        {
            throw new BackupRefusedException(
                $"the backup is of {NameOf(manifest.Store)}; it can't be restored into {NameOf(target.Kind)}",
                $"备份来自 {NameOf(manifest.Store)},不能恢复到 {NameOf(target.Kind)}");
        }

        await target.RequireEmptyAsync(cancellation);
        await FileHashes.HoldAsync(directory, manifest, progress, cancellation);
        return new Restored(manifest, await target.RestoreAsync(directory, manifest, demands, progress, cancellation));
    }

    private static string NameOf(StoreKind kind) => kind == StoreKind.Sqlite ? "SQLite" : "PostgreSQL";
}
