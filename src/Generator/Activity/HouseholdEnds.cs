using Lianxin.Generator.Divisions;
using Lianxin.Generator.Households;
using Lianxin.Generator.Randomness;
using Lianxin.Generator.Time;

namespace Lianxin.Generator.Activity;

/// <summary>Writes the rows of households that split, merge, move or end. Their open work is planned around that day.</summary>
internal sealed class HouseholdEnds(
    ActivityLog log, IReadOnlyList<VillageArea> villages, Members members, YearCalendar calendar, long seed)
{
    public void Plan(IReadOnlyList<Household> households)
    {
        foreach (var household in households.Where(household => household.Fate != HouseholdFate.Stays))
        {
            if (household.Fate is HouseholdFate.MoveOut or HouseholdFate.Dissolve)
                EndLinks(household);
            log.Add(household.Fate switch
            {
                HouseholdFate.Split => Split(household),
                HouseholdFate.Merge => Row(household, Verb.Merge, "两户合户，由另一户继续", into: households[household.Index + 1].Number),
                HouseholdFate.Move => Row(household, Verb.Move, "在县内另建住房后迁居", village: NewVillage(household)),
                HouseholdFate.MoveOut => Row(household, Verb.MoveOut, "全户迁往县外"),
                _ => Row(household, Verb.Dissolve, "户内已无成员"),
            });
        }
    }

    /// <summary>A household can't be closed while links run: they end the day before.</summary>
    private void EndLinks(Household household)
    {
        var lastDay = household.EndDay - 1;
        var lead = household.LeadOn(lastDay);
        if (lead is not null)
            lead.To = lastDay;
        foreach (var link in new[] { lead?.LinkNumber, household.GridLink }.OfType<string>())
        {
            log.Add(new ActivityRow
            {
                Day = lastDay, Verb = Verb.EndLink, Household = household.Number, Link = link, Text = "户籍注销前解除联系",
            });
        }
    }

    private ActivityRow Split(Household household)
    {
        var family = members.Of(household);
        var leaving = FatePlanner.Leaving(family, calendar.Year);
        var staying = Enumerable.Range(1, family.Count).Except(leaving);
        return new ActivityRow
        {
            Day = household.EndDay,
            Verb = Verb.Split,
            Household = household.Number,
            NewNumber = string.Join(';', household.Successors.Select(successor => successor.Number)),
            Members = string.Join('+', staying) + ";" + string.Join('+', leaving),
            Text = "子女成家后分户",
        };
    }

    private static ActivityRow Row(Household household, Verb verb, string text, string? village = null, string? into = null) =>
        new()
    {
        Day = household.EndDay, Verb = verb, Household = household.Number, Village = village, Into = into, Text = text,
    };

    private string NewVillage(Household household)
    {
        var random = new SeededRandom(seed, Purpose.Fates, household.Index + 1);
        var lead = household.LeadOn(household.EndDay)?.Cadre;
        var start = random.Below(villages.Count);
        // The Lead goes along, so the new village must not be the Lead's home.
        return Enumerable.Range(0, villages.Count).Select(i => villages[(start + i) % villages.Count])
            .First(area => area != household.Village && (lead is null || lead.MayHold(area.Code))).Code;
    }
}
