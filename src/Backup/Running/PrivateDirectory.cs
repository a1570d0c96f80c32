namespace Lianxin.Backup.Running;

/// <summary>Directories that only their owner reads.</summary>
internal static class PrivateDirectory
{
    /// <summary>Makes one, with mode 0700.</summary>
    /// <param name="path">Where.</param>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
