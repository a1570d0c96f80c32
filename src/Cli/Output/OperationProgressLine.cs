using Lianxin.Api.V1;

namespace Lianxin.Cli.Output;

/// <summary>Shows an operation's progress on a line.</summary>
public static class OperationProgressLine
{
    /// <summary>Wraps a line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>A receiver of operation progress.</returns>
    public static IProgress<OperationProgress> AsOperationProgress(this IProgressLine line) => new Receiver(line);

    private sealed class Receiver(IProgressLine line) : IProgress<OperationProgress>
    {
        public void Report(OperationProgress value) =>
            line.Report(value.Done, value.Total, $"{value.Done:N0} · {value.PerSecond:N0}/s" + (value.Failed > 0 ? $" · {value.Failed:N0} ✗" : string.Empty));
    }
}
