using Lianxin.Contracts.Operations;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Operations;

namespace Lianxin.Grains.Operations;

/// <summary>Operations as callers read them.</summary>
internal static class OperationViews
{
    /// <summary>The view of an operation.</summary>
    /// <param name="operationId">The operation.</param>
    /// <param name="state">Its stream's state; it has started.</param>
    /// <param name="tally">Its counts while it runs here, or null.</param>
    /// <param name="known">What was remembered of it.</param>
    /// <returns>The view.</returns>
    public static OperationView Of(string operationId, OperationState state, OperationTally? tally, OperationCursor known)
    {
        var (start, end) = (state.Start!, state.End);
        return new OperationView(
            operationId,
            OperationCodes.Parse(start.Kind),
            end is null && tally is null ? "PENDING" : StateOf(state.Stage, end?.Failed ?? 0),
            end?.Done ?? tally?.Done ?? known.Done,
            end?.Done ?? tally?.Total ?? 0,
            end?.Changed ?? tally?.Changed ?? known.Changed,
            end?.Unchanged ?? tally?.Unchanged ?? known.Unchanged,
            end?.Failed ?? tally?.Failed ?? known.Failed,
            end is null ? tally?.PerSecond ?? 0 : Rate(start, end),
            start.StartedAt,
            end?.EndedAt,
            end is { ErrorCode.Length: > 0 } && Enum.TryParse<RefusalCode>(end.ErrorCode, out var code)
                ? new Refusal(code, end.ErrorMessage, end.ErrorMessageZh)
                : null,
            end is { Result.Length: > 0 } ? end.Result : null,
            start.ValidateOnly);
    }

    // Stored is that the work ran to its end; what callers read doesn't call it a success when an item was refused.
    private static string StateOf(OperationStage stage, long failed) =>
        stage == OperationStage.Succeeded && failed > 0 ? "COMPLETED_WITH_FAILURES" : OperationCodes.Of(stage);

    // Zero on a clock that stands still.
    private static double Rate(OperationStarted start, OperationEnded end)
    {
        var seconds = (end.EndedAt - start.StartedAt).TotalSeconds;
        return seconds <= 0 ? 0 : end.Done / seconds;
    }
}
