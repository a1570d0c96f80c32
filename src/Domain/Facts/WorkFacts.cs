using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Facts;

/// <summary>
/// One participant's part in a visit at one household: a joint visit of two cadres at three households gives six rows
/// with one <c>VisitId</c>. <c>Attested</c> facts of late evidence arrive as a reversal and a new row.
/// </summary>
[GenerateSerializer, Immutable]
public sealed record VisitFact(
    string VisitId, string HouseholdId, string VillageId, string CadreId, int Participants, VisitKind Kind, DateOnly OccurredOn, DateOnly RecordedOn, bool Attested) : IFact;

/// <summary>A measure. <c>AmountFen</c> in fen.</summary>
[GenerateSerializer, Immutable]
public sealed record MeasureFact(
    string MeasureId, string SubjectId, string VillageId, string? DifficultyId, string CadreId, MeasureKind Kind, long AmountFen, DateOnly OccurredOn, DateOnly RecordedOn, bool Attested) : IFact;

/// <summary>An effect as stated. <c>HandlerCadreId</c> is who handled the difficulty when it was resolved.</summary>
[GenerateSerializer, Immutable]
public sealed record EffectFact(
    string EffectId, string DifficultyId, string SubjectId, string VillageId, string? HandlerCadreId, string? HandlerBodyId, string? TakerCadreId, EffectChannel Channel, EffectAnswer Answer, bool Aware, DateOnly OccurredOn, DateOnly RecordedOn) : IFact;

/// <summary>
/// A transition of a difficulty, with the handler and due date after it. A reassignment, a moved due date and an
/// escalation appear with <c>FromStatus</c> equal to <c>ToStatus</c>.
/// </summary>
[GenerateSerializer, Immutable]
public sealed record DifficultyFact(
    string DifficultyId,
    string SubjectId,
    string VillageId,
    DifficultyCategory Category,
    int Severity,
    DifficultySource Source,
    DifficultyStatus FromStatus,
    DifficultyStatus ToStatus,
    string? HandlerCadreId,
    string? HandlerBodyId,
    DateOnly? DueOn,
    int EscalationLevel,
    DateOnly OccurredOn,
    DateOnly RecordedOn) : IFact;
