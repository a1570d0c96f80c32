using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Facts;

namespace Lianxin.Domain.Tests.Evaluation;

/// <summary>Writes one difficulty's transitions.</summary>
internal sealed class CaseWriter(FactBook book, string id, string household)
{
    private DifficultyStatus _status;
    private string? _handler;
    private DateOnly? _due;
    private int _severity = 3;
    private DifficultySource _source = DifficultySource.Village;

    public CaseWriter Reported(string day, DifficultySource source = DifficultySource.Village, int severity = 3)
    {
        (_source, _severity) = (source, severity);
        return To(DifficultyStatus.Reported, day);
    }

    public CaseWriter Accepted(string day, int severity = 3)
    {
        (_severity, _handler, _due) = (severity, null, null);
        return To(DifficultyStatus.Accepted, day);
    }

    public CaseWriter Assigned(string cadre, string day, string due)
    {
        (_handler, _due) = (cadre, FactBook.Day(due));
        return To(DifficultyStatus.Assigned, day);
    }

    /// <summary>A hand-over: another handler in the same state.</summary>
    public CaseWriter HandedTo(string cadre, string day)
    {
        _handler = cadre;
        return To(_status, day);
    }

    public CaseWriter DueMoved(string due, string day)
    {
        _due = FactBook.Day(due);
        return To(_status, day);
    }

    public CaseWriter Escalated(string day) => To(_status, day);

    public CaseWriter Started(string day) => To(DifficultyStatus.InProgress, day);

    public CaseWriter Resolved(string day) => To(DifficultyStatus.Resolved, day);

    public CaseWriter Confirmed(string day) => To(DifficultyStatus.Confirmed, day);

    public CaseWriter Reopened(string day) => To(DifficultyStatus.Reopened, day);

    public CaseWriter Withdrawn(string day) => To(DifficultyStatus.Withdrawn, day);

    private CaseWriter To(DifficultyStatus status, string day)
    {
        var on = FactBook.Day(day);
        book.Write(new DifficultyFact(id, household, "V-1", DifficultyCategory.Living, _severity, _source, _status, status, _handler, null, _due, 0, on, on));
        _status = status;
        return this;
    }
}
