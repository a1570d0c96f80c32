namespace Lianxin.Backup.Tests;

/// <summary>Progress that nobody watches.</summary>
internal sealed class Silence : IBackupProgress
{
    public static readonly Silence Instance = new();

    public void Report(BackupStep step, long done, long total) => Assert.True(total == 0 || done <= total, $"{step}: {done} of {total}");
}
