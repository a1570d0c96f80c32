using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Policies;
using Lianxin.Domain.Workload;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>Visits made of those due, per link and calendar period.</summary>
internal sealed class VisitCoverage : IIndicator
{
    public ItemDefinition Definition { get; } = new()
    {
        Code = "visit_coverage",
        Formula = Formulas.Coverage,
        Evidence = "visits",
        Meaning = ("visits made of those that the cadence makes due, household by household and period by period", "按频次应走访的，实际走访了多少"),
        Part = ("Visits made of those due", "已走访次数"),
        Whole = ("Visits due", "应走访次数"),
    };

    public void Measure(CadreBooks books, SchemeItem item, Tally tally)
    {
        var visits = new VisitsByHousehold(books.Counted);
        foreach (ref readonly var link in books.Links.AsSpan())
        {
            var made = visits[link.Household];
            foreach (var (length, from, to) in books.Index.Periods)
            {
                if (CountDue(books, link, length, from, to) is var count and > 0)
                    MeasurePeriod(link, (from, to), count, made, tally);
            }
        }
    }

    private static int CountDue(CadreBooks books, in LinkRow link, CadencePeriod length, int from, int to)
    {
        var (start, end) = (Math.Max(from, link.From), Math.Min(to, link.To));
        if (end < start || !MayBeDue(books.Policy.Cadences, link.Role, length))
            return 0;
        var days = end - start + 1 - books.Cadre.InactiveDays(start, end);
        if (days * 2 < to - from + 1)
            return 0;
        var household = books.Index.HouseholdOn(link.Household, from);
        var cadence = Cadences.For(
            books.Policy.Cadences, link.Role, household?.Tags ?? 0, household?.Monitoring ?? MonitoringType.Unspecified);
        return cadence is not null && cadence.Period == length ? cadence.Count : 0;
    }

    /// <summary>Spares most links the months: whose role has no monthly cadence has nothing due in them, whatever the household's tags.</summary>
    private static bool MayBeDue(ImmutableArray<VisitCadence> cadences, LinkRole role, CadencePeriod length)
    {
        foreach (var cadence in cadences)
        {
            if (cadence.Role == role && cadence.Period == length)
                return true;
        }

        return false;
    }

    private static void MeasurePeriod(in LinkRow link, (int From, int To) period, int count, ReadOnlySpan<VisitRow> visits, Tally tally)
    {
        var subject = new TermSubject(LeafKind.Visits, link.Household, period.From, period.To);
        tally.AddWhole(count, subject, link.At.Position);
        var made = 0;
        List<long>? positions = tally.Explaining ? [] : null;
        foreach (ref readonly var visit in visits)
        {
            if (made < count && period.From <= visit.Day && visit.Day <= period.To && link.InForceOn(visit.Day))
            {
                made++;
                positions?.Add(visit.At.Position);
            }
        }

        if (made > 0)
            tally.AddPart(made, subject, [.. positions ?? []]);
    }
}
