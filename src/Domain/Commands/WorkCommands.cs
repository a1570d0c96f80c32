using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Commands;

/// <summary>Records one visit's part at this household.</summary>
/// <param name="Visit">The visit, derived by the coordinator.</param>
/// <param name="OccurredOn">The day of the visit, never in the future.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Participants">1–20 cadres, the recorder first.</param>
/// <param name="HouseholdsCovered">How many households the visit covered, 1–50; in a correction as many as before, or 0 for the same.</param>
/// <param name="Purpose">Free text up to 500 characters.</param>
/// <param name="Heard">What was heard, free text up to 2000 characters.</param>
[GenerateSerializer, Immutable, Alias("lx.RecordVisit")]
public sealed record RecordVisit(
    [property: Id(0)] VisitId Visit,
    [property: Id(1)] DateOnly OccurredOn,
    [property: Id(2)] VisitKind Kind,
    [property: Id(3)] ImmutableArray<CadreId> Participants,
    [property: Id(4)] int HouseholdsCovered,
    [property: Id(5)] string Purpose,
    [property: Id(6)] string Heard) : SubjectCommand;

/// <summary>Records a measure, for a difficulty or for the subject at large.</summary>
/// <param name="Difficulty">The difficulty it answers, or null.</param>
/// <param name="Kind">Kind.</param>
/// <param name="AmountFen">Money or value in fen, 0 or more; required above 0 for money.</param>
/// <param name="Cadre">Who took it.</param>
/// <param name="Content">Free text up to 2000 characters.</param>
/// <param name="OccurredOn">The day, never in the future.</param>
[GenerateSerializer, Immutable, Alias("lx.RecordMeasure")]
public sealed record RecordMeasure(
    [property: Id(0)] DifficultyId? Difficulty,
    [property: Id(1)] MeasureKind Kind,
    [property: Id(2)] long AmountFen,
    [property: Id(3)] CadreId Cadre,
    [property: Id(4)] string Content,
    [property: Id(5)] DateOnly OccurredOn) : SubjectCommand;

/// <summary>
/// Supersedes one visit, measure or effect of this subject: voids it, or replaces what it said. Nothing is edited: the
/// superseded entry stays, the correction names it, and facts get a reversal and a new row.
/// </summary>
/// <param name="Version">The stream version of the entry superseded.</param>
/// <param name="Reason">Free text, required.</param>
/// <param name="Replacement">What it should have said (RecordVisit, RecordMeasure, ConfirmEffect of the same kind), or null to void it.</param>
[GenerateSerializer, Immutable, Alias("lx.CorrectEntry")]
public sealed record CorrectEntry([property: Id(0)] long Version, [property: Id(1)] string Reason, [property: Id(2)] SubjectCommand? Replacement) : SubjectCommand;

/// <summary>Attests evidence entered late: an untied person vouches for it, so that it may score.</summary>
/// <param name="Version">The stream version of the entry attested.</param>
/// <param name="Attester">Who vouches; must hold no link to the subject.</param>
[GenerateSerializer, Immutable, Alias("lx.AttestEntry")]
public sealed record AttestEntry([property: Id(0)] long Version, [property: Id(1)] CadreId Attester) : SubjectCommand;
