using System.Security.Cryptography;

namespace Lianxin.Gateway.Hosting;

/// <summary>The key that signs page tokens: kept in the data directory, so that a token outlives a restart; passing otherwise.</summary>
internal static class PageTokenKey
{
    private const int Length = 32;

    /// <summary>Loads the key, making it when there is none.</summary>
    /// <param name="data">The data directory, or null for a key of this process.</param>
    /// <exception cref="ConfigurationException">The file isn't such a key, or can't be written.</exception>
    public static byte[] Load(string? data)
    {
        if (data is null)
            return RandomNumberGenerator.GetBytes(Length);
        var path = Path.Combine(data, "keys", "page-token.key");
        try
        {
            if (!File.Exists(path))
                Write(path);
            return File.ReadAllBytes(path) is { Length: Length } key ? key : throw new ConfigurationException($"{path} is not a key of {Length} bytes");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{path}: {e.Message}");
        }
    }

    private static void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(RandomNumberGenerator.GetBytes(Length));
    }
}
