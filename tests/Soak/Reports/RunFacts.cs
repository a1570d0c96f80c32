using System.Diagnostics;
using System.Globalization;

namespace Lianxin.Soak.Reports;

/// <summary>Where and when a run ran.</summary>
/// <param name="Arguments">How it was asked for.</param>
/// <param name="Commit">The commit, with a star when the work tree held more.</param>
/// <param name="From">Its start.</param>
/// <param name="Until">Its end.</param>
/// <param name="LoadBefore">Load average over a minute at the start.</param>
/// <param name="LoadAfter">And at the end.</param>
public sealed record RunFacts(SoakArguments Arguments, string Commit, DateTimeOffset From, DateTimeOffset Until, string LoadBefore, string LoadAfter)
{
    /// <summary>Cores, memory, system, runtime.</summary>
    public static string Machine => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024):0} GiB, {Environment.OSVersion}, .NET {Environment.Version}");

    /// <summary>Looks around at the start of a run.</summary>
    public static RunFacts Take(SoakArguments arguments)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new RunFacts(arguments, Git("rev-parse --short HEAD") + (Git("status --porcelain").Length > 0 ? "*" : string.Empty), now, now, LoadNow(), string.Empty);
    }

    /// <summary>The machine's load average over the last minute.</summary>
    public static string LoadNow() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";

    private static string Git(string arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true })!;
        return git.StandardOutput.ReadToEnd().Trim();
    }
}
