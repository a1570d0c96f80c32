namespace Lianxin.EndToEnd.Tests.Running;

/// <summary>Where things lie.</summary>
internal static class Places
{
    private static readonly DirectoryInfo Here = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    /// <summary>The command line, built in the same configuration as the tests.</summary>
    public static string Cli { get; } = Path.Combine(Here.Parent!.Parent!.FullName, "Cli", Here.Name, "Lianxin.Cli.dll");

    /// <summary>The repository's root, with samples and policies.</summary>
    public static string Repository { get; } = Root(Here);

    private static string Root(DirectoryInfo directory) =>
        File.Exists(Path.Combine(directory.FullName, "Lianxin.slnx")) ? directory.FullName : Root(directory.Parent!);
}
