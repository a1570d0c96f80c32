using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Visits;

/// <summary>One visit's part at one household. <c>Village</c> is the household's on that day; the recorder comes first.</summary>
public sealed record VisitRecorded(
    VisitId Visit,
    VisitKind Kind,
    ImmutableArray<CadreId> Participants,
    int HouseholdsCovered,
    DivisionId Village,
    Secret? Purpose,
    Secret? Heard,
    DateOnly OccurredOn) : ISubjectEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => Participants;
}

/// <summary>A measure taken, for a difficulty or for the subject at large. <c>AmountFen</c> in fen.</summary>
public sealed record MeasureRecorded(
    MeasureId Measure, DifficultyId? Difficulty, MeasureKind Kind, long AmountFen, CadreId Cadre, DivisionId Village, Secret? Content, DateOnly OccurredOn) : ISubjectEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => [Cadre];
}

/// <summary>
/// An earlier entry is superseded. <c>Superseded</c> repeats what it said, without its texts, and
/// <c>SupersededRecordedOn</c> and <c>SupersededAttested</c> its standing, so that this entry alone gives the exact reversal.
/// <c>Replacement</c> is what it should have said, under the same visit, measure or effect id, or null when it is void.
/// </summary>
public sealed record EntryCorrected(
    long SupersededVersion,
    Evidence Superseded,
    DateOnly SupersededRecordedOn,
    bool SupersededAttested,
    Evidence? Replacement,
    Secret? Reason,
    DateOnly OccurredOn) : ISubjectEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => [.. Superseded.Cadres, .. Replacement?.Cadres ?? []];
}

/// <summary>An untied person vouched for an entry made late. Its facts appear again, attested.</summary>
public sealed record EntryAttested(long Version, Evidence Attested, DateOnly RecordedOn, CadreId Attester, DateOnly OccurredOn) : ISubjectEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => Attested.Cadres;
}
