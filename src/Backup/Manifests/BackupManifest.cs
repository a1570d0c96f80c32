namespace Lianxin.Backup.Manifests;

/// <summary>What a backup holds and what its ledgers must verify to.</summary>
/// <param name="Format">Which reading of the directory is meant: <see cref="CurrentFormat"/>.</param>
/// <param name="Store">Which store it is of.</param>
/// <param name="CreatedAt">When it was begun.</param>
/// <param name="Release">The release that wrote it.</param>
/// <param name="Counties">Every county with entries, ordered by code.</param>
/// <param name="Files">Every other file of the directory.</param>
public sealed record BackupManifest(
    string Format,
    StoreKind Store,
    DateTimeOffset CreatedAt,
    string Release,
    IReadOnlyList<CountyMark> Counties,
    IReadOnlyList<BackedFile> Files)
{
    /// <summary>The format this release writes.</summary>
    public const string CurrentFormat = "lianxin-backup-1";
}

/// <summary>The kinds of store. A backup goes back into the kind it came from.</summary>
public enum StoreKind
{
    /// <summary>The files of a data directory.</summary>
    Sqlite,

    /// <summary>A PostgreSQL database.</summary>
    Postgresql,
}
