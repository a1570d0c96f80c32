using System.Diagnostics;

namespace Lianxin.Bench.Peers;

/// <summary>The product's command line as a process; what it says goes to standard error.</summary>
public static class CommandLine
{
    /// <summary>Runs a verb to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task RunAsync(CancellationToken cancellation, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [ClusterProcesses.ProgramOf("Cli"), .. arguments]) { RedirectStandardOutput = true };
        start.Environment["LIANXIN_HOME"] = Environment.CurrentDirectory;
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        try
        {
            var said = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"lianxin {arguments[0]} ended with {process.ExitCode}:\n{said}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
