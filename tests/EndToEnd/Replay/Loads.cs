namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>docs/workload.md, read once more.</summary>
internal sealed class Loads(CountyYear county)
{
    private readonly DateOnly _day = county.Last;
    private readonly ILookup<string, Visit> _visits = county.Visits.ToLookup(visit => visit.Household);

    public IReadOnlyList<ReplayedLoad> OfActive() =>
        [.. county.Cadres.Where(cadre => cadre.Active(_day)).Select(cadre => new ReplayedLoad(cadre.Number, LinksOf(cadre) + DifficultiesOf(cadre) + VisitsOf(cadre)))];

    public static ReplayedDistribution Distribution(DateOnly day, IReadOnlyList<ReplayedLoad> active)
    {
        var loads = active.Select(load => load.Load).ToList();
        var n = loads.Count;
        var sum = loads.Sum();
        var max = loads.DefaultIfEmpty().Max();
        if (sum == 0)
            return new ReplayedDistribution(day, n, n, 0, 0, 0, 0, 0);
        var mean = sum / n;
        var differences = loads.Sum(x => loads.Sum(y => Math.Abs(x - y)));
        return new ReplayedDistribution(day, n, loads.Count(load => load == 0), sum, max, mean, max / mean, differences / (2m * n * n * mean));
    }

    private decimal LinksOf(Cadre cadre) => county.Links.Where(link => link.Cadre == cadre.Number && link.InForce(_day)).Sum(link =>
        link.SubjectKind == "HOUSEHOLD" ? Numbers.Roles[link.Role] * WeightOf(county.Households[link.Subject], cadre) : Numbers.Roles[link.Role]);

    private static decimal WeightOf(Household household, Cadre cadre)
    {
        var far = cadre.Station.Length >= 9 && cadre.Station[..9] != household.Village[..9];
        return Numbers.Household + household.Tags.Sum(tag => Numbers.Tags[tag]) + (household.Monitored ? Numbers.Monitoring : 0) + (far ? Numbers.OtherTownship : 0);
    }

    private decimal DifficultiesOf(Cadre cadre)
    {
        var sum = 0m;
        var handled = county.Difficulties.Values.Where(difficulty => difficulty.Now.BeingHandled && difficulty.Now.Handler == cadre.Number);
        foreach (var alike in handled.GroupBy(difficulty => (difficulty.Subject, difficulty.Category)))
        {
            DateOnly? counted = null;
            foreach (var difficulty in alike.OrderBy(d => d.ReportedOn).ThenBy(d => d.Id, StringComparer.Ordinal))
            {
                if (counted is { } before && difficulty.ReportedOn.DayNumber - before.DayNumber < Numbers.CategoryOnceInDays)
                    continue;
                counted = difficulty.ReportedOn;
                sum += Numbers.Categories[difficulty.Category] * Numbers.Severities[difficulty.Now.Severity - 1] * (1 + AgeOf(difficulty));
            }
        }

        return sum;
    }

    private decimal AgeOf(Difficulty difficulty)
    {
        if (difficulty.AssignedOn is not { } assigned || difficulty.Now.Due is not { } due)
            return 0;
        var span = Math.Max(1, due.DayNumber - assigned.DayNumber);
        return (decimal)Math.Clamp(_day.DayNumber - assigned.DayNumber, 0, span) / span;
    }

    private decimal VisitsOf(Cadre cadre) => Numbers.VisitDue * county.Links
        .Where(link => link.Cadre == cadre.Number && link.SubjectKind == "HOUSEHOLD" && link.InForce(_day))
        .Sum(link => Outstanding(cadre, link));

    private int Outstanding(Cadre cadre, Link link)
    {
        if (Numbers.MonthsBetweenVisits(link, county.Households[link.Subject]) is not { } months)
            return 0;
        var from = Period.Containing(_day, months).First;
        var done = _visits[link.Subject]
            .Where(visit => visit.OccurredOn >= from && visit.OccurredOn <= _day && visit.Cadres.Contains(cadre.Number))
            .Select(visit => visit.Row).Distinct().Count();
        return Math.Max(0, 1 - done);
    }
}
