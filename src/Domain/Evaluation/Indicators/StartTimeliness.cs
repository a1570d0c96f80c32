using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>Assignments that the cadre started soon.</summary>
internal sealed class StartTimeliness : IIndicator
{
    public ItemDefinition Definition { get; } = new()
    {
        Code = "start_timeliness",
        Formula = Formulas.Timeliness,
        Evidence = "difficulties",
        Parameters = ["within_days"],
        Meaning = ("difficulties begun soon after they were assigned", "交办后及时启动"),
        Part = ("Started in time", "及时启动件数"),
        Whole = ("Assignments", "交办件数"),
    };

    public void Measure(CadreBooks books, SchemeItem item, Tally tally)
    {
        foreach (var course in books.Courses)
        {
            var assigned = FirstAssignment(course, books.Cadre.Key);
            if (assigned < 0 || !books.InYear(course.Steps[assigned].Day))
                continue;
            var limit = course.Steps[assigned].Day + item.WithinDays!.Value;
            var (step, started) = Outcome(course, books.Cadre.Key, assigned);
            var day = step < 0 ? books.LastDay + 1 : course.Steps[step].Day;
            var inTime = started && day <= limit;
            if (!started && day <= limit)
                continue;

            var subject = new TermSubject(
                LeafKind.Difficulty, course.Difficulty, course.Steps[assigned].Day, Math.Min(day, books.LastDay));
            var from = course.Steps[assigned].At.Position;
            tally.AddWhole(1, subject, step < 0 ? [from] : [from, course.Steps[step].At.Position]);
            if (inTime)
                tally.AddPart(1, subject, from, course.Steps[step].At.Position);
        }
    }

    private static int FirstAssignment(Course course, int cadre)
    {
        for (var i = 0; i < course.Steps.Count; i++)
        {
            if (course.Steps[i].To == DifficultyStatus.Assigned && course.Receives(cadre, i))
                return i;
        }

        return -1;
    }

    /// <summary>The step that started it, or took it away; −1 while neither.</summary>
    private static (int Step, bool Started) Outcome(Course course, int cadre, int assigned)
    {
        for (var i = assigned + 1; i < course.Steps.Count; i++)
        {
            var step = course.Steps[i];
            if (step.Handler == cadre && step.To == DifficultyStatus.InProgress)
                return (i, true);
            if (step.Handler != cadre || step.To != DifficultyStatus.Assigned)
                return (i, false);
        }

        return (-1, false);
    }
}
