using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>Days a difficulty lay overdue with the cadre; a successor's days of grace go to the body instead.</summary>
internal sealed class OverdueDays : IIndicator
{
    public ItemDefinition Definition { get; } = new()
    {
        Code = "overdue_days",
        Formula = Formulas.Deduction,
        Evidence = "difficulties",
        Parameters = ["per_unit"],
        Meaning = ("days on which a difficulty lay overdue in one's hands", "困难超期天数"),
        Part = ("Overdue days", "超期天数"),
        Whole = ("Days of difficulties in hand", "在办天数"),
    };

    public void Measure(CadreBooks books, SchemeItem item, Tally tally)
    {
        foreach (var span in OverdueSpan.Of(books))
        {
            var course = new TermSubject(LeafKind.Difficulty, span.Difficulty, span.From, span.To);
            tally.AddWhole(span.To - span.From + 1, course, span.Position);
            if (span.Charged > 0)
                tally.AddPart(span.Charged, course, span.Position);
        }
    }
}

/// <summary>A run of days at whose ends the cadre handled a difficulty in one unchanged open state.</summary>
/// <param name="Difficulty">The difficulty.</param>
/// <param name="From">First day, within the year.</param>
/// <param name="To">Last day, within the year.</param>
/// <param name="Charged">Overdue days that count against the cadre.</param>
/// <param name="Graced">Overdue days of grace, charged to the body.</param>
/// <param name="Body">The body that holds it.</param>
/// <param name="Position">The entry that began the run.</param>
internal readonly record struct OverdueSpan(int Difficulty, int From, int To, int Charged, int Graced, int Body, long Position)
{
    /// <summary>All runs of a cadre in the year, by difficulty id and day.</summary>
    public static IEnumerable<OverdueSpan> Of(CadreBooks books)
    {
        foreach (var course in books.Courses)
        {
            var (graceFrom, graceTo) = (int.MaxValue, int.MinValue);
            for (var i = 0; i < course.Steps.Count; i++)
            {
                var step = course.Steps[i];
                if (course.Receives(books.Cadre.Key, i))
                {
                    var late = step.Due != DifficultyStep.NoDay && step.Due < step.Day;
                    (graceFrom, graceTo) = late ? (step.Day, step.Day + books.Policy.GraceDays - 1) : (int.MaxValue, int.MinValue);
                }

                var next = i + 1 < course.Steps.Count ? course.Steps[i + 1].Day : int.MaxValue;
                var (from, to) = (Math.Max(step.Day, books.FirstDay), Math.Min(next - 1, books.LastDay));
                if (step.Handler != books.Cadre.Key || !step.Open || to < from)
                    continue;
                var lateFrom = step.Due == DifficultyStep.NoDay ? int.MaxValue : Math.Max(from, step.Due + 1);
                var overdue = Days(lateFrom, to);
                var graced = Days(Math.Max(lateFrom, graceFrom), Math.Min(to, graceTo));
                var body = step.HandlerBody == Interner.None ? books.Cadre.Body : step.HandlerBody;
                yield return new(course.Difficulty, from, to, overdue - graced, graced, body, step.At.Position);
            }
        }
    }

    private static int Days(int from, int to) => from > to ? 0 : to - from + 1;
}
