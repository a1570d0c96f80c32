namespace Lianxin.Cli.Clusters;

/// <summary>
/// Finds a directory's processes by their own command lines: what a state file that was lost or cut off doesn't tell. Every process of a
/// cluster names the directory's keys.
/// </summary>
internal static class Strays
{
    private const string Processes = "/proc";

    /// <summary>The processes that serve a directory and aren't known.</summary>
    /// <param name="place">The directory.</param>
    /// <param name="known">What the state file names.</param>
    public static IEnumerable<ClusterMember> Of(ClusterPlace place, IReadOnlyCollection<ClusterMember> known)
    {
        if (!Directory.Exists(Processes))
            yield break;
        foreach (var directory in Directory.EnumerateDirectories(Processes))
        {
            if (int.TryParse(Path.GetFileName(directory), out var id) && known.All(member => member.Id != id) && Read(place, id) is { } stray)
                yield return stray;
        }
    }

    private static ClusterMember? Read(ClusterPlace place, int id)
    {
        try
        {
            var words = File.ReadAllText($"{Processes}/{id}/cmdline").Split('\0');
            return After(words, "--keys") == place.Keys && After(words, "--name") is { } name
                ? ClusterMember.Of(name.Split('-')[0], name, id)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or is somebody else's.
            return null;
        }
    }

    private static string? After(string[] words, string option) =>
        Array.IndexOf(words, option) is var at and >= 0 && at + 1 < words.Length ? words[at + 1] : null;
}
