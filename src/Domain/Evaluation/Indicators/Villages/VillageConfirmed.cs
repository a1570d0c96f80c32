using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators.Villages;

/// <summary>Of a village's difficulties first resolved in the year, those that stand confirmed at its end: solved as the household sees it.</summary>
internal sealed class VillageConfirmed : IVillageIndicator
{
    public ItemDefinition Definition { get; } = new()
    {
        Code = "village_confirmed",
        Subject = SchemeSubject.Village,
        Formula = Formulas.Proportional,
        Evidence = "difficulties",
        Parameters = ["target"],
        Meaning = ("resolved difficulties of the village that stand confirmed at the cut-off", "本村办结困难截至截止日已获确认"),
        Part = ("Confirmed", "已确认件数"),
        Whole = ("Resolved in the year", "本年办结件数"),
    };

    public void Measure(VillageBooks books, SchemeItem item, Tally tally)
    {
        foreach (var course in books.Courses)
        {
            if (course.First(DifficultyStatus.Resolved) is not (>= 0 and var first) || !books.InYear(course.Steps[first].Day))
                continue;
            var (resolved, last) = (course.Steps[first], course.Steps[^1]);
            tally.AddWhole(1, new TermSubject(LeafKind.Difficulty, course.Difficulty, resolved.Day, resolved.Day), resolved.At.Position);
            if (last.To == DifficultyStatus.Confirmed)
                tally.AddPart(1, new TermSubject(LeafKind.Difficulty, course.Difficulty, last.Day, last.Day), last.At.Position);
        }
    }
}
