using System.Diagnostics;
using Xunit;

namespace Lianxin.TestKit;

/// <summary>
/// What a test needs of the machine. Where namespaces aren't permitted it is skipped with the reason; where a tool is missing too, but in CI,
/// where <c>./test</c> installs it, that would hide a gap, and the test fails.
/// </summary>
public static class Needs
{
    /// <summary>A tool of a Debian package.</summary>
    public static void Tool(string name, string package)
    {
        if (Found(name))
            return;
        var reason = $"{name} is not installed (Debian: apt-get install {package})";
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", reason);
        throw new InvalidOperationException(reason);
    }

    /// <summary>A namespace of the test's own.</summary>
    /// <param name="kinds">As <c>unshare</c> calls them: <c>--mount</c>, <c>--net</c>.</param>
    public static async Task NamespaceAsync(params string[] kinds)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Found("unshare") && Found("nsenter"), "namespaces are Linux's, by unshare and nsenter");
        using var unshare = Process.Start(new ProcessStartInfo("unshare", [.. kinds, "true"]) { RedirectStandardError = true })!;
        await unshare.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.SkipUnless(unshare.ExitCode == 0, $"this machine permits no namespaces of one's own (unshare {string.Join(' ', kinds)}; root may)");
    }

    private static bool Found(string name) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Concat(["/usr/sbin", "/sbin"])
        .Any(directory => File.Exists(Path.Combine(directory, name)));
}
