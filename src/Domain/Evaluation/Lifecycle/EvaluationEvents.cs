using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Evaluation.Simulation;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Evaluation.Lifecycle;

/// <summary>An evaluation was drafted: scheme and policy as they stood that day, for review.</summary>
public sealed record EvaluationDrafted(EvaluationId Evaluation, int Year, string SchemeLabel, string SchemeHash, string PolicyHash, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>Cut-off, scheme and policy were fixed for good.</summary>
/// <param name="CutOffPosition">The last ledger position that counts.</param>
/// <param name="CutOffDay">The last day that counts.</param>
/// <param name="SchemeHash">Hash of the scheme.</param>
/// <param name="PolicyHash">Hash of the policy in force on the cut-off day.</param>
/// <param name="OccurredOn">The day of the freeze.</param>
public sealed record EvaluationFrozen(long CutOffPosition, DateOnly CutOffDay, string SchemeHash, string PolicyHash, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>The scoring operation ended.</summary>
public sealed record EvaluationScored(string ResultHash, int Scored, int WithoutDuties, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>A named person confirmed the result.</summary>
/// <param name="ResultHash">The result looked at.</param>
/// <param name="ConfirmedBy">The principal; an id.</param>
/// <param name="Statement">What they stated.</param>
/// <param name="Departures">Bands given otherwise than proposed.</param>
/// <param name="OccurredOn">The day.</param>
public sealed record EvaluationConfirmed(
    string ResultHash, string ConfirmedBy, Secret? Statement, ImmutableArray<DepartureDecided> Departures, DateOnly OccurredOn) : ISubjectEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => Departures.Select(d => d.Cadre);
}

/// <summary>One departure, within <see cref="EvaluationConfirmed"/>.</summary>
public sealed record DepartureDecided(CadreId Cadre, Band Proposed, Band Band, Secret? Reason);

/// <summary>Somebody asked what would be, between freeze and publication. It changes nothing but the list published with the result.</summary>
/// <param name="Principal">Who asked; an id.</param>
/// <param name="SchemeHash">Hash of the scheme simulated, its changed weights included.</param>
/// <param name="Scheme">Its canonical JSON, so that anybody can repeat it; empty for the evaluation's own.</param>
/// <param name="Stability">How weights were shaken; null for not at all.</param>
/// <param name="OccurredOn">The day.</param>
public sealed record EvaluationSimulated(string Principal, string SchemeHash, string Scheme, StabilityTerms? Stability, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>The evaluation was scored once more, from a replay of the whole ledger.</summary>
/// <param name="ReplayHash">Hash of what that came to.</param>
/// <param name="OccurredOn">The day.</param>
public sealed record EvaluationReconciled(string ReplayHash, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>The result was published.</summary>
public sealed record EvaluationPublished(DateOnly OccurredOn) : ISubjectEvent;
