using System.Text;

namespace Lianxin.Cli.Clusters;

/// <summary>Writes files that only their owner can read.</summary>
internal static class OwnerFile
{
    /// <summary>Writes a text, whole or not at all.</summary>
    public static void Write(string path, string text)
    {
        var draft = $"{path}.new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options))
            file.Write(Encoding.UTF8.GetBytes(text));
        File.Move(draft, path, overwrite: true);
    }
}
