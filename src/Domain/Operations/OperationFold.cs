using Lianxin.Domain.Events;

namespace Lianxin.Domain.Operations;

/// <summary>Folds an operation's events.</summary>
public static class OperationFold
{
    /// <summary>Applies one event.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="happened">The event.</param>
    /// <returns>The state after, one version on.</returns>
    /// <exception cref="UnknownEventException">An event that an operation doesn't know.</exception>
    public static OperationState Apply(OperationState state, ISubjectEvent happened) => happened switch
    {
        OperationStarted e => state with { Version = state.Version + 1, Stage = OperationStage.Running, Start = e },
        OperationCancelled => state with { Version = state.Version + 1, CancelAsked = true },
        OperationEnded e => state with { Version = state.Version + 1, Stage = e.Stage, End = e },
        _ => throw new UnknownEventException(nameof(OperationFold), happened),
    };
}
