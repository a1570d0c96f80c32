using System.Diagnostics;

namespace Lianxin.Cli.Clusters;

/// <summary>Runs programs of the system. Output goes to a file, never through a pipe: what they leave running would keep it open.</summary>
internal static class Tool
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="log">Where its output goes.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <param name="environment">A variable to set.</param>
    /// <returns>Its exit code.</returns>
    public static async Task<int> RunAsync(
        string log, string[] command, CancellationToken cancellation, params (string Name, string Value)[] environment)
    {
        using var process = Shell("exec \"$@\" </dev/null >\"$LOG\" 2>&1", log, command, environment);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode;
    }

    /// <summary>Starts a program that outlives this one and its terminal.</summary>
    /// <returns>Its process id.</returns>
    public static async Task<int> DetachAsync(string log, string[] command, params (string Name, string Value)[] environment)
    {
        using var process = Shell("setsid \"$@\" </dev/null >\"$LOG\" 2>&1 & echo $!", log, command, environment);
        return int.Parse(await process.StandardOutput.ReadToEndAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The last line of a log that says something.</summary>
    public static string LastLine(string log) =>
        File.Exists(log)
            ? File.ReadLines(log).LastOrDefault(line => line.Trim().Length > 0 && !line.StartsWith("   ", StringComparison.Ordinal)) ?? string.Empty
            : string.Empty;

    private static Process Shell(string script, string log, string[] command, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", script, "sh", .. command]) { RedirectStandardOutput = true, WorkingDirectory = "/" };
        start.Environment["LOG"] = log;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new CliException(ExitCodes.Unreachable, Texts.CannotStart);
    }
}
