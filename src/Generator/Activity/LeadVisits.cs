using Lianxin.Generator.Cadres;
using Lianxin.Generator.Households;
using Lianxin.Generator.Links;
using Lianxin.Generator.Randomness;
using Lianxin.Generator.Time;

namespace Lianxin.Generator.Activity;

/// <summary>
/// Visits that Leads owe: quarterly, or monthly to the hardest-pressed households, each cadre in the own style.
/// </summary>
internal sealed class LeadVisits(VisitRecorder recorder, YearCalendar calendar, IReadOnlyList<Cadre> cadres, long seed)
{
    private static readonly WeightedTable<string> AwayKinds = new(("PHONE", 70), ("VIDEO", 25), ("HOME", 5));
    private static readonly WeightedTable<string> NearKinds = new(("HOME", 88), ("PHONE", 10), ("VIDEO", 2));

    private readonly VisitDays _days = new(calendar);
    private readonly ILookup<string, Cadre> _colleagues = cadres.ToLookup(cadre => cadre.Body.Number);

    public void Plan(IReadOnlyList<Household> households)
    {
        var led = new List<(Household Household, LeadPeriod Period)>[cadres.Count];
        foreach (var household in households)
        {
            foreach (var period in household.Leads)
                (led[period.Cadre.Index] ??= []).Add((household, period));
        }

        foreach (var cadre in cadres)
        {
            if (led[cadre.Index] is not { } own)
                continue;
            var random = new SeededRandom(seed, Purpose.LeadVisits, cadre.Index);
            foreach (var (household, period) in own)
                PlanYear(cadre, household, period, random);
        }
    }

    private void PlanYear(Cadre cadre, Household household, LeadPeriod period, SeededRandom random)
    {
        var months = household.VisitedMonthly ? 1 : 3;
        var owed = 0;
        for (var month = 1; month <= 12; month += months)
        {
            var (from, to) = (calendar.MonthStart(month), calendar.MonthStart(month + months) - 1);
            if (to < period.From || from > period.To)
                continue;
            switch (cadre.Style)
            {
                case WorkStyle.FalseLooking:
                    Visit(cadre, household, period, _days.SameWeekday(cadre, from, to), random);
                    break;
                case WorkStyle.Crammer when month + months <= 12 && random.Chance(700):
                    owed++;
                    break;
                default:
                    (from, to) = (Math.Max(from, period.From), Math.Min(to, period.To));
                    if (random.Chance(KeptPerMille(cadre.Style)))
                        Visit(cadre, household, period, _days.Ordinary(from, to, random), random);
                    break;
            }
        }

        for (var i = 0; i < Math.Min(owed, 3); i++)
            Visit(cadre, household, period, _days.Cramming(cadre, random), random);
        if (household.Tags.Count > 0 && random.Chance(cadre.Style is WorkStyle.Lazy ? 200 : 650))
            Visit(cadre, household, period, random.Between(18, 48), random); // condolence calls around the Spring Festival
    }

    private static int KeptPerMille(WorkStyle style) => style switch
    {
        WorkStyle.Diligent => 985,
        WorkStyle.Lazy => 430,
        _ => 860,
    };

    private void Visit(Cadre cadre, Household household, LeadPeriod period, int day, SeededRandom random)
    {
        if (day < period.From || day > period.To)
            return;
        IReadOnlyList<Household> visited = day > household.EndDay ? household.Successors : [household];
        if (visited.Count == 0)
            return;
        var kind = cadre.Style is WorkStyle.FalseLooking ? "HOME" : (household.IsAway ? AwayKinds : NearKinds).Draw(random);
        var companions = new List<Cadre?>();
        if (kind == "HOME" && random.Chance(90))
        {
            companions.Add(random.Pick([.. _colleagues[cadre.Body.Number].Take(12)]));
            if (random.Chance(300))
                companions.Add(household.Village.InCharge);
        }

        recorder.Record(cadre, companions, visited, day, kind, random);
    }
}
