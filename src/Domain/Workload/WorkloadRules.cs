using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Policies;

namespace Lianxin.Domain.Workload;

/// <summary>Computes a load from a caseload, a policy and a day; docs/workload.md is the definition.</summary>
public static class WorkloadRules
{
    private const int SameNeedDays = 90;

    /// <summary>The first day of which visits matter for a load: the start of the longest running period.</summary>
    /// <param name="today">The day asked for.</param>
    /// <returns>The first day of its quarter.</returns>
    public static DateOnly VisitsSince(DateOnly today) => CalendarPeriod.Containing(CadencePeriod.Quarter, today).From;

    /// <summary>The load on a day.</summary>
    /// <param name="caseload">What the cadre carries that day; visits at least since <see cref="VisitsSince"/>.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="today">The day, county time.</param>
    /// <returns>The load with its terms.</returns>
    public static CadreLoad Load(Caseload caseload, CountyPolicy policy, DateOnly today)
    {
        var terms = ImmutableArray.CreateBuilder<LoadTerm>(caseload.Links.Length + caseload.Difficulties.Length);
        foreach (var link in caseload.Links)
            terms.Add(LinkTerm(link, caseload.BodyTownshipId, policy.Weights));
        AddDifficulties(terms, caseload.Difficulties, policy.Weights, today);
        var (due, done, outstanding) = AddVisits(terms, caseload, policy, today);
        return new()
        {
            CadreId = caseload.CadreId,
            RankGroup = caseload.RankGroup,
            BodyId = caseload.BodyId,
            Day = today,
            Active = caseload.ActiveOnDay,
            Total = terms.Sum(t => t.Value),
            FromLinks = terms.Where(t => t.Part == LoadPart.Link).Sum(t => t.Value),
            FromDifficulties = terms.Where(t => t.Part == LoadPart.Difficulty).Sum(t => t.Value),
            FromVisits = terms.Where(t => t.Part == LoadPart.Visits).Sum(t => t.Value),
            Terms = terms.ToImmutable(),
            VisitsDue = due,
            VisitsDone = done,
            VisitsOutstanding = outstanding,
            Links = caseload.Links.Length,
            OpenDifficulties = caseload.Difficulties.Length,
            Overdue = caseload.Difficulties.Count(d => d.DueOn < today),
        };
    }

    private static LoadTerm LinkTerm(CaseLink link, string? dutyTownship, WorkloadWeights weights)
    {
        var factor = weights.Roles.GetValueOrDefault(link.Role);
        var amount = link.SubjectKind == SubjectKind.Household ? HouseholdWeight(link, dutyTownship, weights) : 1;
        return new(LoadPart.Link, link.LinkId, link.SubjectId, factor, amount, factor * amount);
    }

    private static decimal HouseholdWeight(CaseLink link, string? dutyTownship, WorkloadWeights weights)
    {
        var weight = weights.Household;
        foreach (var (tag, value) in weights.Tags)
        {
            if ((link.Tags & (1 << ((int)tag - 1))) != 0)
                weight += value;
        }

        if (link.Monitoring != MonitoringType.Unspecified)
            weight += weights.Monitoring;
        if (dutyTownship is not null && link.TownshipId is not null && dutyTownship != link.TownshipId)
            weight += weights.OtherTownship;
        return weight;
    }

    private static void AddDifficulties(
        ImmutableArray<LoadTerm>.Builder terms, ImmutableArray<CaseDifficulty> difficulties, WorkloadWeights weights, DateOnly today)
    {
        var counted = new Dictionary<(string Subject, DifficultyCategory Category), DateOnly>();
        foreach (var difficulty in difficulties.OrderBy(d => d.ReportedOn).ThenBy(d => d.DifficultyId, StringComparer.Ordinal))
        {
            var need = (difficulty.SubjectId, difficulty.Category);
            var counts = !counted.TryGetValue(need, out var earlier)
                || difficulty.ReportedOn.DayNumber - earlier.DayNumber >= SameNeedDays;
            if (counts)
                counted[need] = difficulty.ReportedOn;
            var factor = weights.Categories.GetValueOrDefault(difficulty.Category) * weights.Severities[difficulty.Severity - 1];
            var amount = counts ? 1 + Age(difficulty, today) : 0;
            terms.Add(new(LoadPart.Difficulty, difficulty.DifficultyId, difficulty.SubjectId, factor, amount, factor * amount));
        }
    }

    private static decimal Age(CaseDifficulty difficulty, DateOnly today)
    {
        if (difficulty.AssignedOn is not { } assigned || difficulty.DueOn is not { } due)
            return 0;
        var span = Math.Max(1, due.DayNumber - assigned.DayNumber);
        return (decimal)Math.Clamp(today.DayNumber - assigned.DayNumber, 0, span) / span;
    }

    private static (int Due, int Done, int Outstanding) AddVisits(
        ImmutableArray<LoadTerm>.Builder terms, Caseload caseload, CountyPolicy policy, DateOnly today)
    {
        var visits = caseload.Visits.Where(v => v.OccurredOn <= today).Distinct().ToLookup(v => v.HouseholdId, StringComparer.Ordinal);
        var (dueInAll, doneInAll, outstandingInAll) = (0, 0, 0);
        foreach (var link in caseload.Links.Where(l => l.SubjectKind == SubjectKind.Household))
        {
            if (Cadences.For(policy.Cadences, link.Role, link.Tags, link.Monitoring) is not { } cadence)
                continue;
            var period = CalendarPeriod.Containing(cadence.Period, today);
            var done = Math.Min(cadence.Count, visits[link.SubjectId].Count(v => period.Contains(v.OccurredOn)));
            var outstanding = caseload.ActiveOnDay ? cadence.Count - done : 0;
            dueInAll += cadence.Count;
            doneInAll += done;
            outstandingInAll += outstanding;
            if (outstanding > 0)
            {
                var weight = policy.Weights.VisitDue;
                terms.Add(new(LoadPart.Visits, link.LinkId, link.SubjectId, weight, outstanding, weight * outstanding));
            }
        }

        return (dueInAll, doneInAll, outstandingInAll);
    }
}
