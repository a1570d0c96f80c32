using System.Text;

namespace Lianxin.Ledger.Sealing;

/// <summary>A file that only the service's account can read, written once and never over another.</summary>
internal static class SecretFile
{
    /// <summary>Writes a file, durably and with mode 0600, in a directory of mode 0700.</summary>
    /// <param name="directory">The directory; made when missing.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="text">ASCII.</param>
    /// <returns>False when somebody else wrote it first: theirs stays.</returns>
    public static bool TryCreate(string directory, string name, string text)
    {
        MakeDirectory(directory);
        var path = Path.Combine(directory, name);
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options))
        {
            file.Write(Encoding.ASCII.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        try
        {
            // Never overwrites: of two first starts at the same moment one wins.
            File.Move(draft, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
            return false;
        }
    }

    private static void MakeDirectory(string directory)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
