using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>Work that had to be done again, charged to who had resolved it.</summary>
internal sealed class Reopened : IIndicator
{
    public ItemDefinition Definition { get; } = new()
    {
        Code = "reopened",
        Formula = Formulas.Deduction,
        Evidence = "difficulties",
        Parameters = ["per_unit"],
        Meaning = ("resolved difficulties that had to be reopened", "办结后返工"),
        Part = ("Reopened", "返工件数"),
        Whole = ("Resolutions", "办结件数"),
    };

    public void Measure(CadreBooks books, SchemeItem item, Tally tally)
    {
        foreach (var course in books.Courses)
        {
            var resolver = Interner.None;
            foreach (ref readonly var step in course.Steps.AsSpan())
            {
                if (!step.Enters)
                    continue;
                var subject = new TermSubject(LeafKind.Difficulty, course.Difficulty, step.Day, step.Day);
                if (step.To == DifficultyStatus.Resolved)
                {
                    resolver = step.Handler;
                    if (resolver == books.Cadre.Key && books.InYear(step.Day))
                        tally.AddWhole(1, subject, step.At.Position);
                }
                else if (step.To == DifficultyStatus.Reopened && resolver == books.Cadre.Key && books.InYear(step.Day))
                {
                    tally.AddPart(1, subject, step.At.Position);
                }
            }
        }
    }
}
