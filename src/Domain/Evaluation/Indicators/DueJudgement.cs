using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>Whether a difficulty was resolved by its due date, and the transition that decides it.</summary>
/// <param name="Due">The due date: on record at the first resolution, or else the last that ever was.</param>
/// <param name="OnTime">Resolved on or before it.</param>
/// <param name="Step">The resolution, or what stood the day after the due date.</param>
internal readonly record struct DueJudgement(int Due, bool OnTime, int Step)
{
    /// <summary>Judges a difficulty.</summary>
    /// <returns>Null for one that has no due date between the days, or was dropped by it.</returns>
    public static DueJudgement? Of(Course course, int firstDay, int lastDay)
    {
        var resolved = course.First(DifficultyStatus.Resolved);
        var due = resolved >= 0 && course.Steps[resolved].Due != DifficultyStep.NoDay ? course.Steps[resolved].Due : course.LatestDue;
        if (due == DifficultyStep.NoDay || due < firstDay || due > lastDay || DroppedBy(course, due))
            return null;
        var onTime = resolved >= 0 && course.Steps[resolved].Day <= due;
        return new(due, onTime, onTime ? resolved : course.At(Math.Min(due + 1, lastDay)));
    }

    /// <summary>Counts it: one answered for, and one resolved where it was.</summary>
    public void Count(Course course, Tally tally)
    {
        var step = course.Steps[Step];
        var subject = new TermSubject(LeafKind.Difficulty, course.Difficulty, Math.Min(step.Day, Due), Due);
        tally.AddWhole(1, subject, step.At.Position);
        if (OnTime)
            tally.AddPart(1, subject, step.At.Position);
    }

    private static bool DroppedBy(Course course, int due) => course.Steps.Any(s =>
        s.Day <= due && s.To is DifficultyStatus.Withdrawn or DifficultyStatus.Duplicate or DifficultyStatus.Declined);
}
