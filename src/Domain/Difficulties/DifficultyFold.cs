using Lianxin.Domain.Events;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Difficulties;

/// <summary>Folds events into a book. What was decided is history: the fold checks nothing but that it knows the event and the difficulty.</summary>
public static class DifficultyFold
{
    /// <summary>The book after an event on one of its difficulties.</summary>
    /// <param name="book">Before.</param>
    /// <param name="happened">The event.</param>
    /// <returns>After.</returns>
    /// <exception cref="UnknownEventException">The event is of a newer release.</exception>
    public static DifficultyBook Apply(DifficultyBook book, IDifficultyEvent happened)
    {
        if (happened is DifficultyReported e)
        {
            return book.With(new Difficulty
            {
                Id = e.Difficulty, Category = e.Category, Severity = e.Severity, Status = DifficultyStatus.Reported, Source = e.Source,
                ReportedOn = e.OccurredOn, ExternalNo = e.ExternalNo, Description = e.Description,
            });
        }

        var before = book.Find(happened.Difficulty)
            ?? throw new InvalidOperationException($"{happened.GetType().Name} names {happened.Difficulty}, which this subject never had");
        return book.With(After(before, happened));
    }

    /// <summary>
    /// The book after the correction of an effect: the resolution that it answered is open to the household's word again.
    /// An answer to an earlier resolution changes nothing here, since the reopening has followed from it.
    /// </summary>
    /// <param name="book">Before.</param>
    /// <param name="correction">The correction; those of visits and measures change nothing here.</param>
    /// <returns>After.</returns>
    public static DifficultyBook Apply(DifficultyBook book, EntryCorrected correction)
    {
        if (correction.Superseded.Effect is not { } former || book.Find(former.Difficulty) is not { } difficulty)
            return book;
        var confirmed = difficulty.Status == DifficultyStatus.Confirmed && difficulty.ConfirmedBy == former.Effect;
        var dissatisfied = difficulty.Status == DifficultyStatus.Resolved && difficulty.DissatisfiedBy == former.Effect;
        if (!confirmed && !dissatisfied)
            return book;
        difficulty = difficulty with { Status = DifficultyStatus.Resolved, ClosedOn = null, ConfirmedBy = null, DissatisfiedBy = null };
        return book.With(correction.Replacement?.Effect is { } stated ? Stated(difficulty, stated, correction.OccurredOn) : difficulty);
    }

    private static Difficulty After(Difficulty before, IDifficultyEvent happened) => happened switch
    {
        DifficultyAccepted e => before with { Status = DifficultyStatus.Accepted, Severity = e.Severity, AcceptedOn = e.OccurredOn },
        DifficultyAssigned e => before with
        {
            Status = before.Status == DifficultyStatus.Accepted ? DifficultyStatus.Assigned : before.Status,
            Handler = e.Handler,
            HandlerBody = e.HandlerBody,
            AssignedOn = e.OccurredOn,
            DueOn = e.DueOn,
        },
        DifficultyStarted e => before with { Status = DifficultyStatus.InProgress, StartedOn = e.OccurredOn },
        DifficultyReturned => Unassigned(before),
        DifficultyReferred => Unassigned(before) with { Referred = true },
        DifficultyResolved e => before with { Status = DifficultyStatus.Resolved, ResolvedOn = e.OccurredOn },
        EffectStated e => Stated(before, e, e.OccurredOn),
        DifficultyClosedUnconfirmed e => Closed(before, DifficultyStatus.ClosedUnconfirmed, e.OccurredOn),
        DifficultyReopened => before with { Status = DifficultyStatus.Reopened, ResolvedOn = null, DissatisfiedBy = null, ReopenCount = before.ReopenCount + 1 },
        DifficultyWithdrawn e => Closed(before, DifficultyStatus.Withdrawn, e.OccurredOn),
        DifficultyDeclined e => Closed(before, DifficultyStatus.Declined, e.OccurredOn),
        DifficultyMarkedDuplicate e => Closed(before, DifficultyStatus.Duplicate, e.OccurredOn),
        DifficultyEscalated e => before with { EscalationLevel = e.Level, EscalatedOn = e.OccurredOn },
        DifficultyDueDateMoved e => before with { DueOn = e.DueOn },
        DifficultyHandedOver e => before with { Handler = e.Handler, HandlerBody = null },
        _ => throw new UnknownEventException(nameof(DifficultyFold), happened),
    };

    private static Difficulty Stated(Difficulty before, EffectStated e, DateOnly closedOn) => e.Answer == EffectAnswer.Dissatisfied
        ? before with { DissatisfiedBy = e.Effect }
        : Closed(before, DifficultyStatus.Confirmed, closedOn) with { ConfirmedBy = e.Effect };

    private static Difficulty Closed(Difficulty before, DifficultyStatus status, DateOnly day) => before with { Status = status, ClosedOn = day };

    private static Difficulty Unassigned(Difficulty before) => before with
    {
        Status = DifficultyStatus.Accepted, Handler = null, HandlerBody = null, AssignedOn = null, StartedOn = null, DueOn = null,
    };
}
