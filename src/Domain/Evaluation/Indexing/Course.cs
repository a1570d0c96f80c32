using Lianxin.Domain.Difficulties;

namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>When, where and by whom a difficulty was reported.</summary>
internal readonly record struct DifficultyReport(int Subject, int Difficulty, DifficultySource Source, int Day, long Position);

/// <summary>A difficulty's transitions in ledger order, with ascending days.</summary>
internal readonly record struct Course(int Difficulty, ArraySegment<DifficultyStep> Steps)
{
    /// <summary>Severity on record.</summary>
    public int Severity => Steps[^1].Severity;

    /// <summary>Category on record.</summary>
    public DifficultyCategory Category => Steps[^1].Category;

    /// <summary>Household or division that has the difficulty.</summary>
    public int Subject => Steps[^1].Subject;

    /// <summary>Where it is, or none.</summary>
    public int Village => Steps[^1].Village;

    /// <summary>The first transition to a state, or −1.</summary>
    public int First(DifficultyStatus status)
    {
        for (var i = 0; i < Steps.Count; i++)
        {
            if (Steps[i].To == status)
                return i;
        }

        return -1;
    }

    /// <summary>Handler after a transition; none before the first.</summary>
    public int HandlerAfter(int step) => step < 0 ? Interner.None : Steps[step].Handler;

    /// <summary>Whether a cadre becomes handler by a transition.</summary>
    public bool Receives(int cadre, int step) => Steps[step].Handler == cadre && HandlerAfter(step - 1) != cadre;

    /// <summary>The latest transition up to a day, or −1.</summary>
    public int At(int day)
    {
        var at = -1;
        while (at + 1 < Steps.Count && Steps[at + 1].Day <= day)
            at++;
        return at;
    }

    /// <summary>The latest due date on record, or <see cref="DifficultyStep.NoDay"/>.</summary>
    public int LatestDue
    {
        get
        {
            for (var i = Steps.Count - 1; i >= 0; i--)
            {
                if (Steps[i].Due != DifficultyStep.NoDay)
                    return Steps[i].Due;
            }

            return DifficultyStep.NoDay;
        }
    }
}
