namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>The states of a difficulty's machine.</summary>
internal enum State
{
    Reported,
    Accepted,
    Assigned,
    InProgress,
    Resolved,
    Confirmed,
    ClosedUnconfirmed,
    Reopened,
    Withdrawn,
    Declined,
}

/// <summary>A record in a difficulty's life: what it left. <paramref name="From"/> equals <paramref name="To"/> when only the handler changed.</summary>
internal sealed record Step(DateOnly Day, State? From, State To, string? OnRecord, DateOnly? Due, int Severity)
{
    public string? Handler => To is State.Assigned or State.InProgress or State.Reopened or State.Resolved or State.Confirmed or State.ClosedUnconfirmed
        ? OnRecord
        : null;

    public bool BeingHandled => To is State.Assigned or State.InProgress or State.Reopened;

    public bool Enters(State state) => To == state && From != state;
}

/// <summary>A difficulty with its steps in ledger order.</summary>
internal sealed class Difficulty(string number, string id, string subject, string category, string source, int severity, DateOnly reportedOn)
{
    public string Number { get; } = number;

    public string Id { get; } = id;

    /// <summary>Household number or village code at the report.</summary>
    public string ReportedAt { get; } = subject;

    /// <summary>Household number or village code now: a split or merge takes it along.</summary>
    public string Subject { get; set; } = subject;

    public string Category { get; } = category;

    public string Source { get; } = source;

    public List<Step> Steps { get; } = [new Step(reportedOn, null, State.Reported, null, null, severity)];

    public DateOnly ReportedOn => Steps[0].Day;

    /// <summary>Day of the latest ASSIGN.</summary>
    public DateOnly? AssignedOn { get; set; }

    public Step Now => Steps[^1];

    public bool Unfinished => Now.To is State.Reported or State.Accepted or State.Assigned or State.InProgress or State.Reopened or State.Resolved;

    /// <summary>What held at a day's end, if it had been reported by then.</summary>
    public Step? AtEndOf(DateOnly day) => Steps.LastOrDefault(step => step.Day <= day);

    /// <summary>Whether the step makes somebody handler who wasn't before.</summary>
    public string? ReceivedAt(int step)
    {
        var handler = Steps[step].Handler;
        return step == 0 || Steps[step - 1].Handler != handler ? handler : null;
    }

    public void Go(DateOnly day, State to) => Add(day, to, Now.OnRecord, Now.Due, Now.Severity);

    public void Accept(DateOnly day, int severity) => Add(day, State.Accepted, null, null, severity);

    /// <summary>RETURN and REFER: nobody has it and nothing is due until the next ASSIGN.</summary>
    public void GiveBack(DateOnly day) => Add(day, State.Accepted, null, null, Now.Severity);

    /// <summary>ASSIGN: from Accepted the due date follows from policy; another handler keeps it.</summary>
    public void Assign(DateOnly day, string handler)
    {
        if (Now.Handler == handler)
            return;
        AssignedOn = day;
        if (Now.To == State.Accepted)
            Add(day, State.Assigned, handler, day.AddDays(Numbers.DueDays[Category][Now.Severity - 1]), Now.Severity);
        else
            HandOver(day, handler);
    }

    public void HandOver(DateOnly day, string handler) => Add(day, Now.To, handler, Now.Due, Now.Severity);

    private void Add(DateOnly day, State to, string? handler, DateOnly? due, int severity) =>
        Steps.Add(new Step(day < Now.Day ? Now.Day : day, Now.To, to, handler, due, severity));
}
