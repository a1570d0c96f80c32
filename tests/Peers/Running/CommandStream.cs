using Google.Type;

namespace Lianxin.Peers.Tests.Running;

/// <summary>Commands in an order that the seed alone decides: most are sound, some are repeats, some are bad in a way of their own.</summary>
internal sealed class CommandStream(CountyFacts county, int seed)
{
    private const string NoHousehold = "households/H-511323-0000000000000000";
    private readonly Random _random = new(seed);
    private readonly List<object> _sent = [];

    /// <summary>The commands.</summary>
    public IEnumerable<object> Take(int count)
    {
        for (var at = 0; at < count; at++)
        {
            var next = (at % 8) switch
            {
                4 => Repeat(at),
                5 => Bad(Visit(), at / 8),
                6 => Report(),
                7 => Bad(Report(), at / 8),
                _ => Visit(),
            };
            _sent.Add(next);
            yield return next;
        }
    }

    /// <summary>A visit by linked cadres, of the last hundred days: some before the running month, some before the running quarter.</summary>
    public RecordVisitRequest Visit()
    {
        var visit = new RecordVisitRequest
        {
            Parent = PeerCounty.Name, OccurredOn = Days(-_random.Next(100)), Kind = (VisitKind)_random.Next(1, 5), Purpose = "看望", RequestId = NewId(),
        };
        for (var links = _random.Next(4) == 0 ? 3 : 1; links > 0; links--)
        {
            var (household, cadre) = Any(county.Links);
            if (!visit.Households.Contains(household))
                visit.Households.Add(household);
            if (!visit.Participants.Contains(cadre))
                visit.Participants.Add(cadre);
        }

        return visit;
    }

    private ReportDifficultyRequest Report() => new()
    {
        Parent = _random.Next(4) == 0 ? Any(county.Divisions.Where(division => division.Level != DivisionLevel.County)).Name : Any(county.Links).Household,
        Category = DifficultyCategory.Roads,
        Severity = _random.Next(1, 6),
        Source = DifficultySource.Visit,
        Description = "路面塌陷",
        ExternalNo = _random.Next(3) == 0 ? string.Empty : $"N{_random.Next(1000)}",
        OccurredOn = _random.Next(2) == 0 ? null : Days(-_random.Next(100)),
        RequestId = NewId(),
    };

    /// <summary>An earlier command again, every other time with another body.</summary>
    private object Repeat(int at) => (Any(_sent), at % 16 == 4) switch
    {
        (RecordVisitRequest visit, false) => new RecordVisitRequest(visit) { Purpose = "另一次" },
        (ReportDifficultyRequest report, false) => new ReportDifficultyRequest(report) { Severity = (report.Severity % 5) + 1 },
        var (same, _) => same,
    };

    private RecordVisitRequest Bad(RecordVisitRequest visit, int which)
    {
        switch (which % 19)
        {
            case 0: visit.Households.Add(NoHousehold); break;
            case 1: visit.Households.Add("households/H-510000-0000000000000000"); break;
            case 2: visit.Participants.Add("cadres/C-511323-0000000000000000"); break;
            case 3: visit.Participants.Add("cadres/C-510000-0000000000000000"); break;
            case 4: visit.OccurredOn = Days(1); break;
            case 5: visit.OccurredOn = new Date { Year = 1990, Month = 5, Day = 1 }; break;
            case 6: visit.OccurredOn = new Date { Year = PeerCounty.ClosedYear, Month = 11, Day = 5 }; break;
            case 7: visit.OccurredOn = null; break;
            case 8: visit.Kind = VisitKind.Unspecified; break;
            case 9: visit.Households.Clear(); break;
            case 10: visit.Households.Add(visit.Households[0]); break;
            case 11: visit.Participants.Add(visit.Participants[0]); break;
            case 12: visit.Participants.Clear(); break;
            case 13: visit.Parent = "counties/999999"; break;
            case 14: visit.Purpose = new string('长', 501); break;
            case 15: visit.Heard = "bell \u0007"; break;
            case 16: visit.RequestId = "nope"; break;
            case 17: visit.Households.Add(Any(county.Households.Where(household => household.Status != HouseholdStatus.Active)).Name); break;
            default: visit.Participants.Add(Latecomer.Name); visit.OccurredOn = Before(Latecomer.ActiveFrom); break;
        }

        return visit;
    }

    private ReportDifficultyRequest Bad(ReportDifficultyRequest report, int which)
    {
        switch (which % 16)
        {
            case 0: report.Parent = NoHousehold; break;
            case 1: report.Parent = "divisions/V-511323-0000000000000000"; break;
            case 2: report.Parent = "households/H-510000-0000000000000000"; break;
            case 3: report.Parent = county.Divisions.Single(division => division.Level == DivisionLevel.County).Name; break;
            case 4: report.Parent = Any(county.Households.Where(household => household.Status != HouseholdStatus.Active)).Name; break;
            case 5: report.Severity = 6; break;
            case 6: report.Category = DifficultyCategory.Unspecified; break;
            case 7: report.Source = DifficultySource.Unspecified; break;
            case 8: report.Description = string.Empty; break;
            case 9: report.Description = new string('长', 2001); break;
            case 10: report.OccurredOn = Days(1); break;
            case 11: report.OccurredOn = new Date { Year = PeerCounty.ClosedYear, Month = 11, Day = 5 }; break;
            case 12: report.Etag = "0"; break;
            case 13: report.ExternalNo = " N1"; break;
            case 14: report.Etag = "1"; break;
            default: return Again(report);
        }

        return report;
    }

    /// <summary>A number that its subject has reported a difficulty under, by a request of its own.</summary>
    private ReportDifficultyRequest Again(ReportDifficultyRequest otherwise) =>
        new(_sent.OfType<ReportDifficultyRequest>().FirstOrDefault(report => report.ExternalNo.Length > 1 && report.ExternalNo[0] == 'N') ?? otherwise)
        {
            RequestId = NewId(),
        };

    private Cadre Latecomer => county.Cadres.MaxBy(cadre => Day(cadre.ActiveFrom))!;

    private T Any<T>(IEnumerable<T> items)
    {
        var all = items as IReadOnlyList<T> ?? [.. items];
        return all[_random.Next(all.Count)];
    }

    private string NewId()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    private Date Days(int after) => Wire(Day(county.Today).AddDays(after));

    private static Date Before(Date date) => Wire(Day(date).AddDays(-1));

    private static DateOnly Day(Date date) => new(date.Year, date.Month, date.Day);

    private static Date Wire(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };
}
