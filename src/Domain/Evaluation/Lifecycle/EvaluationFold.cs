using Lianxin.Domain.Events;

namespace Lianxin.Domain.Evaluation.Lifecycle;

/// <summary>Folds an evaluation's events.</summary>
public static class EvaluationFold
{
    /// <summary>Applies one event.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="happened">The event.</param>
    /// <returns>The state after, one version on.</returns>
    /// <exception cref="UnknownEventException">An event that an evaluation doesn't know.</exception>
    public static EvaluationState Apply(EvaluationState state, ISubjectEvent happened) => Change(state, happened) with { Version = state.Version + 1 };

    private static EvaluationState Change(EvaluationState state, ISubjectEvent happened) => happened switch
    {
        EvaluationDrafted e => state with
        {
            Stage = EvaluationStage.Draft,
            Id = e.Evaluation,
            Year = e.Year,
            SchemeLabel = e.SchemeLabel,
            SchemeHash = e.SchemeHash,
            PolicyHash = e.PolicyHash,
        },
        EvaluationFrozen e => state with
        {
            Stage = EvaluationStage.Frozen,
            CutOffPosition = e.CutOffPosition,
            CutOffDay = e.CutOffDay,
            SchemeHash = e.SchemeHash,
            PolicyHash = e.PolicyHash,
        },
        EvaluationScored e => state with
        {
            Stage = EvaluationStage.Scored,
            ResultHash = e.ResultHash,
            Scored = e.Scored,
            WithoutDuties = e.WithoutDuties,
        },
        EvaluationConfirmed e => state with
        {
            Stage = EvaluationStage.Confirmed,
            ConfirmedBy = e.ConfirmedBy,
            Departures = e.Departures.ToImmutableDictionary(d => d.Cadre.Value, d => d.Band, StringComparer.Ordinal),
        },
        EvaluationReconciled e => state with { ReplayHash = e.ReplayHash },
        EvaluationSimulated e => state with { Simulations = state.Simulations.Add(new(e.Principal, e.SchemeHash, e.Stability, e.OccurredOn)) },
        EvaluationPublished => state with { Stage = EvaluationStage.Published },
        _ => throw new UnknownEventException(nameof(EvaluationFold), happened),
    };
}
