namespace Lianxin.Backup.Manifests;

/// <summary>A file of a backup.</summary>
/// <param name="Name">Its name within the backup's directory.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Its hash, hexadecimal.</param>
public sealed record BackedFile(string Name, long Size, string Sha256);
