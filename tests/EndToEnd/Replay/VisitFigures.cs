namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>What docs/evaluation.md reads from visits.</summary>
internal sealed class VisitFigures
{
    private readonly CountyYear _county;
    private readonly ILookup<string, Link> _linksOfCadre;
    private readonly Dictionary<string, List<Visit>> _credited = new(StringComparer.Ordinal);

    public VisitFigures(CountyYear county)
    {
        _county = county;
        var leadAndGrid = county.Links.Where(link => link.LeadOrGrid).ToList();
        _linksOfCadre = leadAndGrid.ToLookup(link => link.Cadre);
        var linksOfHousehold = leadAndGrid.ToLookup(link => link.Subject);
        foreach (var visit in county.Visits)
        {
            foreach (var cadre in linksOfHousehold[visit.Household].Where(link => link.InForce(visit.OccurredOn)).Select(link => link.Cadre).Distinct())
            {
                if (!visit.Cadres.Contains(cadre))
                    continue;
                if (!_credited.TryGetValue(cadre, out var visits))
                    _credited.Add(cadre, visits = []);
                visits.Add(visit);
            }
        }
    }

    /// <summary>Visits credited to a cadre, in any year.</summary>
    public IReadOnlyList<Visit> CreditedTo(Cadre cadre) => _credited.GetValueOrDefault(cadre.Number, []);

    public decimal? Coverage(Cadre cadre)
    {
        var counted = CountedFor(cadre).ToLookup(visit => visit.Household);
        var due = 0;
        var done = 0;
        foreach (var link in _linksOfCadre[cadre.Number])
        {
            if (Numbers.MonthsBetweenVisits(link, _county.Households[link.Subject]) is not { } months)
                continue;
            foreach (var period in Period.OfYear(_county.First.Year, months))
            {
                var present = period.Days.Count(day => link.InForce(day) && cadre.Active(day));
                if (present * 2 < period.Length)
                    continue;
                due++;
                done += Math.Min(1, counted[link.Subject].Count(visit => period.Contains(visit.OccurredOn) && link.InForce(visit.OccurredOn)));
            }
        }

        return due == 0 ? null : Points.Of(20m * done / due);
    }

    public decimal? Timeliness(Cadre cadre)
    {
        var visits = CreditedTo(cadre).Where(visit => _county.InYear(visit.OccurredOn)).ToList();
        return visits.Count == 0 ? null : Points.Of(10m * visits.Count(visit => visit.DaysToRecord <= Numbers.RecordedWithinDays) / visits.Count);
    }

    /// <summary>Difficulties that others found soon after a visit which had found none.</summary>
    public int Missed(Cadre cadre)
    {
        var visited = CreditedTo(cadre).ToLookup(visit => visit.Household);
        return _county.Difficulties.Values.Count(difficulty =>
            _county.InYear(difficulty.ReportedOn)
            && difficulty.Source is "INSPECTION" or "HOTLINE" or "PETITION" or "HOUSEHOLD"
            && visited[difficulty.ReportedAt].Where(visit => visit.OccurredOn < difficulty.ReportedOn).Select(visit => (DateOnly?)visit.OccurredOn).Max() is { } latest
            && difficulty.ReportedOn.DayNumber - latest.DayNumber <= Numbers.MissedWithinDays
            && !_county.Difficulties.Values.Any(found => found.Source == "VISIT" && found.ReportedAt == difficulty.ReportedAt
                && found.ReportedOn >= latest && found.ReportedOn <= difficulty.ReportedOn));
    }

    /// <summary>Of each day's credited visits in time, those that get one of the day's places; the households of a courtyard share one.</summary>
    private IEnumerable<Visit> CountedFor(Cadre cadre)
    {
        var inTime = CreditedTo(cadre).Where(visit => visit.DaysToRecord <= Numbers.LateEvidenceDays);
        foreach (var day in inTime.GroupBy(visit => visit.OccurredOn))
        {
            var places = 0;
            var courtyards = new HashSet<int>();
            foreach (var visit in day.OrderBy(visit => visit.RecordedOn).ThenBy(visit => visit.HouseholdId, StringComparer.Ordinal).ThenBy(visit => visit.Row))
            {
                var shares = visit.Kind == "COURTYARD" && courtyards.Contains(visit.Row);
                if (!shares && ++places > Numbers.VisitsPerDay)
                    continue;
                if (visit.Kind == "COURTYARD")
                    courtyards.Add(visit.Row);
                yield return visit;
            }
        }
    }
}
