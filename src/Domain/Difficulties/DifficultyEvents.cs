using Lianxin.Domain.Events;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Difficulties;

/// <summary>
/// Something that happened to one difficulty. Handlers stand in the events that change them, so that a reader of one
/// entry knows whose caseload it touched. Secrets are sealed under their property's name in snake_case.
/// </summary>
public interface IDifficultyEvent : ISubjectEvent
{
    /// <summary>The difficulty.</summary>
    DifficultyId Difficulty { get; }
}

/// <summary>Reported, with the severity as reported.</summary>
public sealed record DifficultyReported(
    DifficultyId Difficulty, DifficultyCategory Category, int Severity, DifficultySource Source, Secret? Description, string ExternalNo, DateOnly OccurredOn) : IDifficultyEvent;

/// <summary>Accepted, with the severity as certified.</summary>
public sealed record DifficultyAccepted(DifficultyId Difficulty, int Severity, Secret? Note, DateOnly OccurredOn) : IDifficultyEvent;

/// <summary>Assigned, or given another handler; the due date is the one after it.</summary>
public sealed record DifficultyAssigned(
    DifficultyId Difficulty, CadreId Handler, BodyId? HandlerBody, CadreId? FormerHandler, DateOnly DueOn, Secret? Note, DateOnly OccurredOn) : IDifficultyEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => FormerHandler is { } former ? [Handler, former] : [Handler];
}

/// <summary>Work began.</summary>
public sealed record DifficultyStarted(DifficultyId Difficulty, CadreId? Handler, Secret? Note, DateOnly OccurredOn) : IDifficultyEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => Touched.By(Handler);
}

/// <summary>Given back by its handler; accepted, without handler and due date.</summary>
public sealed record DifficultyReturned(DifficultyId Difficulty, CadreId? FormerHandler, Secret? Reason, DateOnly OccurredOn) : IDifficultyEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => Touched.By(FormerHandler);
}

/// <summary>Referred upward; accepted, without handler and due date.</summary>
public sealed record DifficultyReferred(DifficultyId Difficulty, CadreId? FormerHandler, Secret? Reason, DateOnly OccurredOn) : IDifficultyEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => Touched.By(FormerHandler);
}

/// <summary>Resolved in the handler's view.</summary>
public sealed record DifficultyResolved(DifficultyId Difficulty, CadreId? Handler, Secret? Outcome, DateOnly OccurredOn) : IDifficultyEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => Touched.By(Handler);
}

/// <summary>
/// The household's own word on a resolved difficulty. Any answer but dissatisfied confirms it; a dissatisfied one is kept
/// and the difficulty stays resolved until it is reopened. Handler and village are those of the resolution and the day.
/// </summary>
public sealed record EffectStated(
    EffectId Effect,
    DifficultyId Difficulty,
    EffectChannel Channel,
    Relation Speaker,
    EffectAnswer Answer,
    bool Aware,
    CadreId? Taker,
    CadreId? Handler,
    BodyId? HandlerBody,
    DivisionId Village,
    Secret? Witness,
    Secret? Said,
    DateOnly OccurredOn) : IDifficultyEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => Touched.By(Handler);
}

/// <summary>Closed without the household's word.</summary>
public sealed record DifficultyClosedUnconfirmed(DifficultyId Difficulty, ClosureReason Reason, Secret? Note, DateOnly OccurredOn) : IDifficultyEvent;

/// <summary>Reopened; the handler and the due date stay.</summary>
public sealed record DifficultyReopened(DifficultyId Difficulty, CadreId? Handler, Secret? Reason, DateOnly OccurredOn) : IDifficultyEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => Touched.By(Handler);
}

/// <summary>Withdrawn.</summary>
public sealed record DifficultyWithdrawn(DifficultyId Difficulty, CadreId? Handler, Secret? Reason, DateOnly OccurredOn) : IDifficultyEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => Touched.By(Handler);
}

/// <summary>Declined by the township.</summary>
public sealed record DifficultyDeclined(DifficultyId Difficulty, CadreId? Handler, Secret? Reason, DateOnly OccurredOn) : IDifficultyEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => Touched.By(Handler);
}

/// <summary>Found to repeat another difficulty of the same subject.</summary>
public sealed record DifficultyMarkedDuplicate(DifficultyId Difficulty, DifficultyId Original, CadreId? Handler, Secret? Note, DateOnly OccurredOn) : IDifficultyEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => Touched.By(Handler);
}

/// <summary>Escalated to a level, 1–3; a mark, not a status.</summary>
public sealed record DifficultyEscalated(DifficultyId Difficulty, int Level, CadreId? Handler, Secret? Note, DateOnly OccurredOn) : IDifficultyEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => Touched.By(Handler);
}

/// <summary>The due date was moved by the handler's superior.</summary>
public sealed record DifficultyDueDateMoved(DifficultyId Difficulty, DateOnly DueOn, CadreId? Handler, Secret? Reason, DateOnly OccurredOn) : IDifficultyEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => Touched.By(Handler);
}

/// <summary>Went from one handler to another because the link it rested on ended. Status, assignment day and due date stay.</summary>
public sealed record DifficultyHandedOver(DifficultyId Difficulty, LinkId Link, CadreId FormerHandler, CadreId Handler, DateOnly OccurredOn) : IDifficultyEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => [FormerHandler, Handler];
}

/// <summary>Zero or one cadre as a sequence.</summary>
internal static class Touched
{
    public static IEnumerable<CadreId> By(CadreId? cadre) => cadre is { } one ? [one] : [];
}
