using System.Text.Json;

namespace Lianxin.Backup.Manifests;

/// <summary>The file <c>manifest.json</c> of a backup: the last one written, so that a directory without it is no backup.</summary>
public static class ManifestFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "manifest.json";

    /// <summary>Writes it durably.</summary>
    /// <param name="directory">The backup's directory.</param>
    /// <param name="manifest">The manifest.</param>
    public static void Write(string directory, BackupManifest manifest)
    {
        using var file = new FileStream(Path.Combine(directory, Name), FileMode.CreateNew, FileAccess.Write);
        JsonSerializer.Serialize(file, manifest, ManifestJson.Readable.BackupManifest);
        file.Write("\n"u8);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads it.</summary>
    /// <param name="directory">The backup's directory.</param>
    /// <returns>The manifest, its format and file names found sound.</returns>
    /// <exception cref="BackupRefusedException">There is none, or it is not one this release reads.</exception>
    public static BackupManifest Read(string directory)
    {
        var path = Path.Combine(directory, Name);
        if (!File.Exists(path))
            throw new BackupRefusedException($"{directory} is no backup: it has no {Name}", $"{directory} 不是备份:缺少 {Name}");
        BackupManifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize(File.ReadAllBytes(path), ManifestJson.Readable.BackupManifest);
        }
        catch (JsonException e)
        {
            throw Damaged(path, e);
        }

        if (manifest is null)
            throw Damaged(path);
        if (manifest.Format != BackupManifest.CurrentFormat)
        {
            throw new BackupRefusedException(
                $"{path} is of the format {manifest.Format}; this release reads {BackupManifest.CurrentFormat}",
                $"{path} 的格式为 {manifest.Format},本版本只能读取 {BackupManifest.CurrentFormat}");
        }

        // Names come from outside: none may lead out of the directory.
        return manifest.Files.All(file => file.Name == Path.GetFileName(file.Name) && file.Name.Length > 0) ? manifest : throw Damaged(path);
    }

    private static BackupRefusedException Damaged(string path, Exception? cause = null) =>
        new($"{path} is damaged: it can't be read as a manifest", $"{path} 已损坏,无法读取", cause);
}
