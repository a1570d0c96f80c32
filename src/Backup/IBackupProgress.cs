namespace Lianxin.Backup;

/// <summary>Told how far a backup or restore is.</summary>
public interface IBackupProgress
{
    /// <summary>Tells a step's state. Steps follow one another and don't come back.</summary>
    /// <param name="step">What is done.</param>
    /// <param name="done">Bytes, or entries, done.</param>
    /// <param name="total">Of so many; 0 while unknown.</param>
    void Report(BackupStep step, long done, long total);
}

/// <summary>What a backup or restore is doing.</summary>
public enum BackupStep
{
    /// <summary>Copying the store's files, or dumping the database; in bytes.</summary>
    Copy,

    /// <summary>Holding a backup's files against their hashes; in bytes.</summary>
    Check,

    /// <summary>Putting the data into its place; in bytes.</summary>
    Load,

    /// <summary>Recomputing every hash and root of the ledger; in entries.</summary>
    Verify,
}
