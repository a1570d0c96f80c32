using Lianxin.Backup.Manifests;
using Lianxin.Proofs.Checkpoints;

namespace Lianxin.Backup;

/// <summary>Restores a backup into an empty place.</summary>
/// <param name="target">The place.</param>
/// <param name="progress">Told how far it is.</param>
public sealed class RestoreRun(IRestoreTarget target, IBackupProgress progress)
{
    /// <summary>Checks the backup's files, puts the data into its place and verifies the ledgers there.</summary>
    /// <param name="directory">The backup.</param>
    /// <param name="against">Checkpoints, kept elsewhere, that the ledgers must agree with too; may be empty.</param>
    /// <param name="cancellation">Gives up; the place is empty then.</param>
    /// <returns>The backup's manifest, to which the restored ledgers verified.</returns>
    /// <exception cref="BackupRefusedException">The backup is damaged or of another store, or the place is not empty.</exception>
    public async Task<BackupManifest> RestoreAsync(string directory, IReadOnlyList<Checkpoint> against, CancellationToken cancellation)
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
        await target.RestoreAsync(directory, manifest, against, progress, cancellation);
        return manifest;
    }

    private static string NameOf(StoreKind kind) => kind == StoreKind.Sqlite ? "SQLite" : "PostgreSQL";
}
