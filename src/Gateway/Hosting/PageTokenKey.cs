using System.Security.Cryptography;

namespace Lianxin.Gateway.Hosting;

/// <summary>The key that signs page tokens: kept in a file, so that a token outlives a restart and any gateway reads another's.</summary>
internal static class PageTokenKey
{
    private const int Length = 32;

    /// <summary>Loads the key, making it when there is none.</summary>
    /// <param name="keys">The keys directory.</param>
    /// <param name="place">What to call it, as the user stated it.</param>
    /// <exception cref="ConfigurationException">The file isn't such a key, or can't be written.</exception>
    public static byte[] Load(string keys, string place)
    {
        var path = Path.Combine(keys, "page-token.key");
        try
        {
            if (!File.Exists(path))
                Write(path);
            return File.ReadAllBytes(path) is { Length: Length } key ? key : throw new ConfigurationException($"{path} is not a key of {Length} bytes");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{place} can't be used: {e.Message}");
        }
    }

    private static void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options))
            file.Write(RandomNumberGenerator.GetBytes(Length));
        try
        {
            // Never overwrites: of two first starts at the same moment one wins, and the other reads the winner's key.
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
