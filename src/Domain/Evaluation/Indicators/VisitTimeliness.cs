using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>Credited visits recorded soon after they happened.</summary>
internal sealed class VisitTimeliness : IIndicator
{
    public ItemDefinition Definition { get; } = new()
    {
        Code = "visit_timeliness",
        Formula = Formulas.Timeliness,
        Evidence = "visits",
        Parameters = ["within_days"],
        Meaning = ("visits recorded soon after they were made", "走访后及时记录"),
        Part = ("Visits recorded in time", "及时记录次数"),
        Whole = ("Visits", "走访次数"),
    };

    public void Measure(CadreBooks books, SchemeItem item, Tally tally)
    {
        foreach (ref readonly var visit in books.Credited.AsSpan())
        {
            if (!books.InYear(visit.Day))
                continue;
            var subject = new TermSubject(LeafKind.Visit, visit.Household, visit.Day, visit.RecordedOn, visit.Kind);
            tally.AddWhole(1, subject, visit.At.Position);
            if (visit.RecordedOn - visit.Day <= item.WithinDays)
                tally.AddPart(1, subject, visit.At.Position);
        }
    }
}
