using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Households;
using Lianxin.Domain.Policies;
using Lianxin.Domain.Workload;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>Visits made of those due, per link and calendar period.</summary>
internal sealed class VisitCoverage : IIndicator
{
    private static readonly ImmutableArray<CadencePeriod> Lengths = [CadencePeriod.Month, CadencePeriod.Quarter];

    public string Code => "visit_coverage";

    public void Measure(CadreBooks books, SchemeItem item, Tally tally)
    {
        var visits = books.Counted.ToLookup(v => v.Household);
        var periods = Lengths
            .SelectMany(length => CalendarPeriod.OfYear(length, books.Index.Terms.Year).Select(p => (Length: length, From: p.From.DayNumber, To: p.To.DayNumber)))
            .Where(p => p.To <= books.LastDay)
            .ToArray();
        foreach (var link in books.Links)
        {
            foreach (var (length, from, to) in periods)
            {
                if (CountDue(books, link, length, from, to) is var count and > 0)
                    MeasurePeriod(books, link, (from, to), count, visits[link.Household], tally);
            }
        }
    }

    private static int CountDue(CadreBooks books, LinkRow link, CadencePeriod length, int from, int to)
    {
        var (start, end) = (Math.Max(from, link.From), Math.Min(to, link.To));
        if (end < start)
            return 0;
        var days = end - start + 1 - books.Cadre.InactiveDays(start, end);
        if (days * 2 < to - from + 1)
            return 0;
        var household = books.Index.HouseholdOn(link.Household, from);
        var cadence = Cadences.For(
            books.Policy.Cadences, link.Role, household?.Tags ?? 0, household?.Monitoring ?? MonitoringType.Unspecified);
        return cadence is not null && cadence.Period == length ? cadence.Count : 0;
    }

    private static void MeasurePeriod(
        CadreBooks books, LinkRow link, (int From, int To) period, int count, IEnumerable<VisitRow> visits, Tally tally)
    {
        var subject = new TermSubject(LeafKind.Visits, link.Household, period.From, period.To);
        tally.AddWhole(count, subject, link.At.Position);
        var made = visits.Where(v => period.From <= v.Day && v.Day <= period.To && link.InForceOn(v.Day)).Take(count).ToArray();
        if (made.Length > 0)
            tally.AddPart(made.Length, subject, tally.Explaining ? [.. made.Select(v => v.At.Position)] : []);
    }
}
