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
            if (DueJudgement.Of(course, books.FirstDay, books.LastDay) is { } judged && course.HandlerAfter(judged.Step) == books.Cadre.Key)
                judged.Count(course, tally);
        }
    }
}
