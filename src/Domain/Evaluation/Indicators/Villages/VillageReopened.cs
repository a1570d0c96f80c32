using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators.Villages;

/// <summary>Work in a village that had to be done again.</summary>
internal sealed class VillageReopened : IVillageIndicator
{
    public ItemDefinition Definition { get; } = new()
    {
        Code = "village_reopened",
        Subject = SchemeSubject.Village,
        Formula = Formulas.Deduction,
        Evidence = "difficulties",
        Parameters = ["per_unit"],
        Meaning = ("resolved difficulties of the village that had to be reopened", "本村办结后返工"),
        Part = ("Reopened", "返工件数"),
        Whole = ("Resolutions", "办结件数"),
    };

    public void Measure(VillageBooks books, SchemeItem item, Tally tally)
    {
        foreach (var course in books.Courses)
        {
            foreach (var step in course.Steps.Where(step => step.Enters && books.InYear(step.Day)))
            {
                var subject = new TermSubject(LeafKind.Difficulty, course.Difficulty, step.Day, step.Day);
                if (step.To == DifficultyStatus.Resolved)
                    tally.AddWhole(1, subject, step.At.Position);
                else if (step.To == DifficultyStatus.Reopened)
                    tally.AddPart(1, subject, step.At.Position);
            }
        }
    }
}
