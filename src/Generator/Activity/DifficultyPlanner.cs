using System.Globalization;
using Lianxin.Generator.Divisions;
using Lianxin.Generator.Households;
using Lianxin.Generator.Randomness;
using Lianxin.Generator.Time;

namespace Lianxin.Generator.Activity;

/// <summary>Difficulties of households (about 0.35 a year each, the tagged far more often) and of villages.</summary>
internal sealed class DifficultyPlanner(ActivityLog log, YearCalendar calendar, OfficeCadres offices, Effects effects, long seed)
{
    private static readonly WeightedTable<string> Sources = new(
        ("VISIT", 45), ("HOUSEHOLD", 18), ("VILLAGE", 17), ("HOTLINE", 10), ("INSPECTION", 6), ("PETITION", 4));

    private static readonly WeightedTable<int> CountsTagged = new((0, 34), (1, 38), (2, 20), (3, 8));
    private static readonly WeightedTable<int> CountsOther = new((0, 78), (1, 19), (2, 3));
    private static readonly WeightedTable<int> CountsOfVillage = new((0, 2), (1, 4), (2, 3), (3, 2), (5, 1));

    private int _last;

    public void PlanHousehold(Household household)
    {
        var random = new SeededRandom(seed, Purpose.HouseholdDifficulties, household.Index);
        var needy = household.Tags.Count > 0 || household.Monitoring is not null;
        for (var left = (needy ? CountsTagged : CountsOther).Draw(random); left > 0; left--)
        {
            var (day, occurred, source) = Open(household, random);
            var category = Needs.Category(calendar.Date(day).Month, random);
            Tell(new DifficultySubject(household.Village, household), day, occurred, source, category, random);
        }
    }

    public void PlanVillage(VillageArea area)
    {
        var random = new SeededRandom(seed, Purpose.VillageDifficulties, area.Index);
        for (var left = CountsOfVillage.Draw(random); left > 0; left--)
        {
            var day = random.Between(3, calendar.Last - 5);
            Tell(
                new DifficultySubject(area, null), day, day - random.Below(3), random.Chance(700) ? "VILLAGE" : "INSPECTION",
                random.Chance(650) ? "ROADS" : "CULTURE", random);
        }
    }

    private (int Day, int Occurred, string Source) Open(Household household, SeededRandom random)
    {
        var source = Sources.Draw(random);
        if (household.SampleVisit is { } visit)
        {
            if (source == "VISIT")
                return (visit.Recorded, visit.Occurred, source);
            // Within a month of a visit that noted nothing: a miss, to be found by the evaluation.
            if (source != "VILLAGE" && random.Chance(400) && visit.Recorded + 28 <= calendar.Last)
            {
                var found = visit.Recorded + random.Between(1, 28);
                return (found, Math.Max(visit.Occurred + 1, found - random.Below(3)), source);
            }
        }
        else if (source == "VISIT")
        {
            source = "VILLAGE";
        }

        var month = Needs.Month(random);
        var day = random.Between(calendar.MonthStart(month), calendar.MonthStart(month + 1) - 1);
        return (day, Math.Max(0, day - random.Below(4)), source);
    }

    private void Tell(DifficultySubject subject, int day, int occurred, string source, string category, SeededRandom random)
    {
        var number = "D" + (_last + 1).ToString("D7", CultureInfo.InvariantCulture);
        var story = new DifficultyStory(subject, number, category, calendar.Last, offices, effects, random);
        story.Tell(day, occurred, source);
        // A household that ends leaves nothing open behind; such a difficulty is dropped as a whole.
        if (subject.Household is { Fate: not HouseholdFate.Stays } household
            && !(story.Closed && story.Rows[^1].Day < household.EndDay))
            return;
        _last++;
        foreach (var row in story.Rows)
            log.Add(row);
    }
}
