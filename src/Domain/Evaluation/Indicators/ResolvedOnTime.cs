using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>Difficulties resolved by their due date, answered for by who handled them when that was decided.</summary>
internal sealed class ResolvedOnTime : IIndicator
{
    public ItemDefinition Definition { get; } = new()
    {
        Code = "resolved_on_time",
        Formula = Formulas.Proportional,
        Evidence = "difficulties",
        Parameters = ["target"],
        Meaning = ("difficulties resolved by their due date", "困难按期办结"),
        Part = ("Resolved by the due date", "按期办结件数"),
        Whole = ("Difficulties answered for", "应办结件数"),
    };

    public void Measure(CadreBooks books, SchemeItem item, Tally tally)
    {
        foreach (var course in books.Courses)
        {
            var resolved = course.First(DifficultyStatus.Resolved);
            var due = resolved >= 0 && course.Steps[resolved].Due != DifficultyStep.NoDay ? course.Steps[resolved].Due : course.LatestDue;
            if (due == DifficultyStep.NoDay || !books.InYear(due) || DroppedBy(course, due))
                continue;
            var onTime = resolved >= 0 && course.Steps[resolved].Day <= due;
            var judged = onTime ? resolved : course.At(Math.Min(due + 1, books.LastDay));
            if (course.HandlerAfter(judged) != books.Cadre.Key)
                continue;

            var step = course.Steps[judged];
            var subject = new TermSubject(LeafKind.Difficulty, course.Difficulty, Math.Min(step.Day, due), due);
            tally.AddWhole(1, subject, step.At.Position);
            if (onTime)
                tally.AddPart(1, subject, step.At.Position);
        }
    }

    private static bool DroppedBy(Course course, int due) => course.Steps.Any(s =>
        s.Day <= due && s.To is DifficultyStatus.Withdrawn or DifficultyStatus.Duplicate or DifficultyStatus.Declined);
}
