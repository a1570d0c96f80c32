using Lianxin.Backup.Manifests;

namespace Lianxin.Backup;

/// <summary>What a restore did.</summary>
/// <param name="Manifest">The backup's manifest, to which the restored ledgers verified.</param>
/// <param name="Erased">How many people were erased again.</param>
public sealed record Restored(BackupManifest Manifest, int Erased);
