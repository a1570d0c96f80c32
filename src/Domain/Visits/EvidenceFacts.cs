using Lianxin.Domain.Events;
using Lianxin.Domain.Facts;

namespace Lianxin.Domain.Visits;

/// <summary>
/// Facts of visits, measures and effects. A correction reverses the superseded facts exactly and adds those of the
/// replacement as recorded on the day of the correction; an attestation reverses and adds the same, attested. So the
/// signs of one visit, measure or effect always sum to 0 or 1.
/// </summary>
public static class EvidenceFacts
{
    /// <summary>The facts an event adds, with their signs.</summary>
    /// <param name="happened">Any event of a subject.</param>
    /// <param name="subjectId">Household or division id.</param>
    /// <param name="recordedOn">The day of the entry.</param>
    /// <returns>Signs and facts; none for events that are no evidence.</returns>
    public static IEnumerable<(int Sign, IFact Fact)> Of(ISubjectEvent happened, string subjectId, DateOnly recordedOn) => happened switch
    {
        EntryCorrected e => Signed(-1, e.Superseded, subjectId, e.SupersededRecordedOn, e.SupersededAttested)
            .Concat(Signed(1, e.Replacement, subjectId, recordedOn, false)),
        EntryAttested e => Signed(-1, e.Attested, subjectId, e.RecordedOn, false).Concat(Signed(1, e.Attested, subjectId, e.RecordedOn, true)),
        _ => Signed(1, Evidence.Of(happened), subjectId, recordedOn, false),
    };

    private static IEnumerable<(int Sign, IFact Fact)> Signed(int sign, Evidence? evidence, string subjectId, DateOnly recordedOn, bool attested)
    {
        if (evidence?.Visit is { } visit)
        {
            foreach (var cadre in visit.Participants)
            {
                yield return (sign, new VisitFact(
                    visit.Visit.Value, subjectId, visit.Village.Value, cadre.Value, visit.Participants.Length, visit.Kind, visit.OccurredOn, recordedOn, attested));
            }
        }

        if (evidence?.Measure is { } measure)
        {
            yield return (sign, new MeasureFact(
                measure.Measure.Value, subjectId, measure.Village.Value, measure.Difficulty?.Value, measure.Cadre.Value, measure.Kind, measure.AmountFen,
                measure.OccurredOn, recordedOn, attested));
        }

        if (evidence?.Effect is { } effect)
        {
            yield return (sign, new EffectFact(
                effect.Effect.Value, effect.Difficulty.Value, subjectId, effect.Village.Value, effect.Handler?.Value, effect.HandlerBody?.Value,
                effect.Taker?.Value, effect.Channel, effect.Answer, effect.Aware, effect.OccurredOn, recordedOn));
        }
    }
}
