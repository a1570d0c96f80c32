using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators.Villages;

/// <summary>A village's difficulties resolved by their due date, those that nobody handled included.</summary>
internal sealed class VillageResolvedOnTime : IVillageIndicator
{
    public ItemDefinition Definition { get; } = new()
    {
        Code = "village_resolved_on_time",
        Subject = SchemeSubject.Village,
        Formula = Formulas.Proportional,
        Evidence = "difficulties",
        Parameters = ["target"],
        Meaning = ("difficulties of the village resolved by their due date", "本村困难按期办结"),
        Part = ("Resolved by the due date", "按期办结件数"),
        Whole = ("Difficulties due", "应办结件数"),
    };

    public void Measure(VillageBooks books, SchemeItem item, Tally tally)
    {
        foreach (var course in books.Courses)
            DueJudgement.Of(course, books.FirstDay, books.LastDay)?.Count(course, tally);
    }
}
