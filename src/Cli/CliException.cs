namespace Lianxin.Cli;

/// <summary>Ends a verb with one sentence on standard error and an exit code.</summary>
public sealed class CliException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="exitCode">One of <see cref="ExitCodes"/>.</param>
    /// <param name="message">The sentence.</param>
    /// <param name="inner">What caused it; never shown.</param>
    public CliException(int exitCode, string message, Exception? inner = null)
        : base(message, inner) => ExitCode = exitCode;

    /// <summary>The process's exit code.</summary>
    public int ExitCode { get; }
}
