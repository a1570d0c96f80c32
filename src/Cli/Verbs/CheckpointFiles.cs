namespace Lianxin.Cli.Verbs;

/// <summary>The checkpoints that somebody names: files, or directories with one file a day.</summary>
public static class CheckpointFiles
{
    /// <summary>Of a directory, the newest: the last one covers all entries before it, the others only narrow down where a fault lies.</summary>
    private const int OfDirectory = 90;

    /// <summary>Reads them.</summary>
    /// <param name="paths">Files and directories.</param>
    /// <returns>Their texts, in order of path.</returns>
    /// <exception cref="CliException">One isn't there, or a directory holds none.</exception>
    public static IReadOnlyList<string> Read(IEnumerable<string> paths) =>
        [.. paths.SelectMany(FilesOf).Select(ProofVerbs.ReadText)];

    private static IEnumerable<string> FilesOf(string path)
    {
        if (!Directory.Exists(path))
            return [path];
        var files = Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal).TakeLast(OfDirectory).ToArray();
        return files.Length > 0
            ? files
            : throw new CliException(ExitCodes.Usage, Texts.Say($"no checkpoints (*.json) in {path}", $"目录中没有检查点(*.json):{path}"));
    }
}
