using Lianxin.Api.V1;

namespace Lianxin.Cli.Output;

/// <summary>Shows an operation's progress on a line.</summary>
public static class OperationProgressLine
{
    /// <summary>Wraps a line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>A receiver of operation progress.</returns>
    public static IProgress<OperationProgress> AsOperationProgress(this IProgressLine line) => new Receiver(line);

    /// <summary>
    /// Reckons the pace here: the service's own is reckoned on the county's clock, which stands still between two days of a
    /// simulated ledger.
    /// </summary>
    private sealed class Receiver(IProgressLine line) : IProgress<OperationProgress>
    {
        private long? _first;

        public void Report(OperationProgress value)
        {
            _first ??= value.Done;
            var pace = Pace.Of(value.Done, _first.Value, line.Elapsed);
            line.Report(value.Done, value.Total, value.Failed > 0 ? $"{pace} · {value.Failed:N0} ✗" : pace);
        }
    }
}
