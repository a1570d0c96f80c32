using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>Difficulties others found soon after a visit that had recorded none.</summary>
internal sealed class Missed : IIndicator
{
    public ItemDefinition Definition { get; } = new()
    {
        Code = "missed",
        Adjustment = true,
        Formula = Formulas.Deduction,
        Evidence = "difficulties",
        Parameters = ["per_unit", "cap"],
        Meaning = ("difficulties that others found soon after a visit which had recorded none", "走访未记录、随后由他人发现的困难"),
    };

    public void Measure(CadreBooks books, SchemeItem item, Tally tally)
    {
        HashSet<int>? seen = null;
        foreach (ref readonly var visit in books.Credited.AsSpan())
        {
            // Few households have anything reported at all.
            var reports = books.Index.ReportsAt(visit.Household);
            if (reports.Count > 0 && (seen ??= []).Add(visit.Household))
                Measure(books, visit.Household, reports, tally);
        }
    }

    private static void Measure(CadreBooks books, int household, ArraySegment<DifficultyReport> reports, Tally tally)
    {
        foreach (var report in reports.Where(r => FoundOtherwise(r.Source) && books.InYear(r.Day)))
        {
            if (LatestBefore(books.Credited, household, report.Day) is not { } latest
                || report.Day - latest.Day > books.Policy.MissedWithinDays
                || reports.Any(r => r.Source == DifficultySource.Visit && latest.Day <= r.Day && r.Day <= report.Day))
                continue;
            var subject = new TermSubject(LeafKind.Difficulty, report.Difficulty, latest.Day, report.Day);
            tally.AddPart(1, subject, latest.At.Position, report.Position);
        }
    }

    private static VisitRow? LatestBefore(ImmutableArray<VisitRow> credited, int household, int day)
    {
        for (var at = credited.Length - 1; at >= 0; at--)
        {
            if (credited[at].Household == household && credited[at].Day < day)
                return credited[at];
        }

        return null;
    }

    private static bool FoundOtherwise(DifficultySource source) => source is DifficultySource.Inspection or DifficultySource.Hotline
        or DifficultySource.Petition or DifficultySource.Household;
}
