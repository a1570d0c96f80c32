using System.Reflection;
using Lianxin.Backup.Manifests;
using Lianxin.Backup.Running;
using Lianxin.Storage;

namespace Lianxin.Backup;

/// <summary>Writes a backup: into a directory beside the target, which takes the target's name once it is whole.</summary>
/// <param name="source">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="progress">Told how far it is.</param>
public sealed class BackupRun(IBackupSource source, TimeProvider time, IBackupProgress progress)
{
    /// <summary>Writes it.</summary>
    /// <param name="target">A directory that isn't there yet.</param>
    /// <param name="cancellation">Gives up; nothing is left then.</param>
    /// <returns>The manifest.</returns>
    /// <exception cref="BackupRefusedException">The target exists, there is nothing to back up, or it doesn't verify.</exception>
    public async Task<BackupManifest> WriteAsync(string target, CancellationToken cancellation)
    {
        if (Path.Exists(target))
            throw new BackupRefusedException($"{target} exists already; every backup has a directory of its own", $"{target} 已存在;每次备份须用新目录");
        var staging = $"{target}.partial-{Guid.NewGuid():N}";

        // Names of officials stand in a backup in the clear.
        PrivateDirectory.Make(staging);
        try
        {
            var begun = time.GetUtcNow();
            var counties = await source.WriteAsync(staging, progress, cancellation);
            var files = await FileHashes.OfAsync(staging, progress, cancellation);
            foreach (var file in files)
                FlushToDisk(Path.Combine(staging, file.Name));
            var manifest = new BackupManifest(BackupManifest.CurrentFormat, source.Kind, begun, Release(), counties, files);
            ManifestFile.Write(staging, manifest);
            Directory.Move(staging, target);
            return manifest;
        }
        catch
        {
            Directory.Delete(staging, recursive: true);
            throw;
        }
    }

    private static void FlushToDisk(string path)
    {
        using var file = File.OpenHandle(path, access: FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    private static string Release() => typeof(IStore).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()!.Version;
}
