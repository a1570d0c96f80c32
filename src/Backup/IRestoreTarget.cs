using Lianxin.Backup.Manifests;

namespace Lianxin.Backup;

/// <summary>An empty place for a store.</summary>
public interface IRestoreTarget
{
    /// <summary>Which kind it is.</summary>
    StoreKind Kind { get; }

    /// <summary>Holds the place to being empty, before anything is read.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="BackupRefusedException">There is something in it.</exception>
    Task RequireEmptyAsync(CancellationToken cancellation);

    /// <summary>Puts a backup in, verified; when that fails the place is as empty as before.</summary>
    /// <param name="directory">The backup, its files found right.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="demands">What else the store is held to.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many people were erased again.</returns>
    /// <exception cref="BackupRefusedException">The place is not empty, or what was restored isn't what the manifest says.</exception>
    Task<int> RestoreAsync(
        string directory,
        BackupManifest manifest,
        RestoreDemands demands,
        IBackupProgress progress,
        CancellationToken cancellation);
}
