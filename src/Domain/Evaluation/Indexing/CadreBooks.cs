using Lianxin.Domain.Policies;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>Everything the indicators read of one cadre, opened for the time of scoring them.</summary>
internal sealed class CadreBooks
{
    private readonly Lazy<ImmutableArray<VisitRow>> _credited;
    private readonly Lazy<ImmutableArray<VisitRow>> _counted;

    public CadreBooks(EvaluationIndex index, ScoredCadre cadre, CountyPolicy policy)
    {
        Index = index;
        Cadre = cadre;
        Policy = policy;
        FirstDay = index.Terms.FirstDay.DayNumber;
        LastDay = index.Terms.CutOffDay.DayNumber;
        Links = index.LinksOf(cadre.Key);
        _credited = new(() => Credit(index.VisitsOf(cadre.Key), Links), isThreadSafe: false);
        _counted = new(() => Count(Credited, policy), isThreadSafe: false);
        Courses = [.. index.HandledBy(cadre.Key)];
        Effects = index.EffectsOf(cadre.Key);
    }

    public EvaluationIndex Index { get; }

    public ScoredCadre Cadre { get; }

    public CountyPolicy Policy { get; }

    /// <summary>1 January as a day number.</summary>
    public int FirstDay { get; }

    /// <summary>The cut-off day as a day number.</summary>
    public int LastDay { get; }

    /// <summary>Household links as lead or grid worker, in order of id.</summary>
    public ArraySegment<LinkRow> Links { get; }

    /// <summary>Credited visits in order of day, day of recording, household id and position; those of the year before included.</summary>
    public ImmutableArray<VisitRow> Credited => _credited.Value;

    /// <summary>The credited visits that count, in the same order.</summary>
    public ImmutableArray<VisitRow> Counted => _counted.Value;

    /// <summary>Difficulties the cadre ever handled, in order of id.</summary>
    public ImmutableArray<Course> Courses { get; }

    /// <summary>Effects in the year credited to the cadre, in ledger order.</summary>
    public ArraySegment<EffectRow> Effects { get; }

    public bool InYear(int day) => FirstDay <= day && day <= LastDay;

    /// <summary>A visit credits who held a link to the household that day.</summary>
    private static ImmutableArray<VisitRow> Credit(ArraySegment<VisitRow> visits, ArraySegment<LinkRow> links)
    {
        var byHousehold = new LinksByHousehold(links);
        var credited = ImmutableArray.CreateBuilder<VisitRow>(visits.Count);
        foreach (ref readonly var visit in visits.AsSpan())
        {
            if (byHousehold.InForce(visit.Household, visit.Day))
                credited.Add(visit);
        }

        return credited.DrainToImmutable();
    }

    /// <summary>Late evidence needs an attestation; of a day only so many places count, a courtyard meeting taking one.</summary>
    private static ImmutableArray<VisitRow> Count(ImmutableArray<VisitRow> credited, CountyPolicy policy)
    {
        var counted = ImmutableArray.CreateBuilder<VisitRow>(credited.Length);
        var (day, places) = (int.MinValue, 0);
        var meetings = new HashSet<long>();
        foreach (ref readonly var visit in credited.AsSpan())
        {
            if (visit.RecordedOn - visit.Day > policy.LateEvidenceDays && !visit.Attested)
                continue;
            if (visit.Day != day)
            {
                (day, places) = (visit.Day, 0);
                meetings.Clear();
            }

            var seated = visit.Kind == VisitKind.Courtyard && meetings.Contains(visit.Visit);
            if (!seated && places == policy.VisitsPerDay)
                continue;
            if (!seated)
                places++;
            if (visit.Kind == VisitKind.Courtyard)
                meetings.Add(visit.Visit);
            counted.Add(visit);
        }

        return counted.DrainToImmutable();
    }
}
