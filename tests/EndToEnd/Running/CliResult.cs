namespace Lianxin.EndToEnd.Tests.Running;

/// <summary>How a run of the command line ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Lines of standard error.</param>
internal sealed record CliResult(int ExitCode, string Output, IReadOnlyList<string> Errors)
{
    /// <summary>Everything a person would have seen.</summary>
    public string Seen => string.Join('\n', [.. Errors, Output]);

    /// <summary>Holds the run to an exit code, and to having shown no stack trace whatever happened.</summary>
    public CliResult Ended(int exitCode)
    {
        Assert.True(exitCode == ExitCode, $"exit code {ExitCode}, not {exitCode}:\n{Seen}");
        Assert.DoesNotContain("   at ", Seen, StringComparison.Ordinal);
        return this;
    }

    /// <summary>The one line it said what went wrong by; progress lines aside.</summary>
    public string Complaint() => Assert.Single(Errors, line => line.StartsWith("lianxin: ", StringComparison.Ordinal));
}
