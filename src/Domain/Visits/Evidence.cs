using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Visits;

/// <summary>What an entry of evidence says: exactly one of the three is set.</summary>
/// <param name="Visit">A visit.</param>
/// <param name="Measure">A measure.</param>
/// <param name="Effect">An effect.</param>
public sealed record Evidence(VisitRecorded? Visit, MeasureRecorded? Measure, EffectStated? Effect)
{
    /// <summary>The evidence an entry holds: what it recorded, or what it put in the place of another entry.</summary>
    /// <param name="happened">An entry's event.</param>
    /// <returns>The evidence, or null when the entry holds none.</returns>
    public static Evidence? Of(ISubjectEvent happened) => happened switch
    {
        VisitRecorded visit => new Evidence(visit, null, null),
        MeasureRecorded measure => new Evidence(null, measure, null),
        EffectStated effect => new Evidence(null, null, effect),
        EntryCorrected { Replacement: { } replacement } => replacement,
        _ => null,
    };

    /// <summary>The cadres it speaks of.</summary>
    internal IEnumerable<CadreId> Cadres => Visit?.Participants ?? (Measure is { } measure ? [measure.Cadre] : Touched.By(Effect?.Handler));

    /// <summary>The day it is about.</summary>
    internal DateOnly Day => Visit?.OccurredOn ?? Measure?.OccurredOn ?? Effect!.OccurredOn;

    /// <summary>The same without texts: codes suffice to reverse figures, and the texts stay where they were written.</summary>
    internal Evidence WithoutTexts() => new(
        Visit is null ? null : Visit with { Purpose = null, Heard = null },
        Measure is null ? null : Measure with { Content = null },
        Effect is null ? null : Effect with { Witness = null, Said = null });
}
