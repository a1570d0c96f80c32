namespace Lianxin.Backup;

/// <summary>A backup or restore can't be done, or was undone. Both texts are one line for whoever asked for it.</summary>
/// <param name="english">The reason.</param>
/// <param name="chinese">The same in Chinese.</param>
/// <param name="inner">The cause.</param>
public sealed class BackupRefusedException(string english, string chinese, Exception? inner = null) : Exception(english, inner)
{
    /// <summary>The reason in Chinese.</summary>
    public string Chinese { get; } = chinese;
}
