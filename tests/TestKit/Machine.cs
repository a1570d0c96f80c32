using System.Diagnostics;
using System.Globalization;

namespace Lianxin.TestKit;

/// <summary>What a report says of the place it was made in.</summary>
public static class Machine
{
    /// <summary>Cores, memory, system, runtime.</summary>
    public static string Described => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {Gibibytes:0} GiB, {Environment.OSVersion}, .NET {Environment.Version}");

    /// <summary>The load average over the last minute.</summary>
    public static string LoadNow() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";

    /// <summary>The commit of the current directory, with a star when the work tree holds more.</summary>
    public static string Commit() => Git("rev-parse --short HEAD") + (Git("status --porcelain").Length > 0 ? "*" : string.Empty);

    private static double Gibibytes => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);

    private static string Git(string arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true })!;
        return git.StandardOutput.ReadToEnd().Trim();
    }
}
