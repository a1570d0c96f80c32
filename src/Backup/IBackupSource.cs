using Lianxin.Backup.Manifests;

namespace Lianxin.Backup;

/// <summary>A store that is backed up while it is in use.</summary>
public interface IBackupSource
{
    /// <summary>Which kind it is.</summary>
    StoreKind Kind { get; }

    /// <summary>Writes the store's state at one instant, and verifies it.</summary>
    /// <param name="directory">An empty directory.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Where the ledgers stood at that instant.</returns>
    /// <exception cref="BackupRefusedException">There is nothing to back up, or it doesn't verify.</exception>
    Task<IReadOnlyList<CountyMark>> WriteAsync(string directory, IBackupProgress progress, CancellationToken cancellation);
}
