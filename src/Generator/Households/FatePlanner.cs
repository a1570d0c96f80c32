using Lianxin.Generator.Randomness;
using Lianxin.Generator.Time;

namespace Lianxin.Generator.Households;

/// <summary>Chooses the few households (about 0.3 %) that split, merge, move or end during the year.</summary>
internal static class FatePlanner
{
    private static readonly WeightedTable<HouseholdFate> Fates = new(
        (HouseholdFate.Split, 45), (HouseholdFate.Merge, 15), (HouseholdFate.Move, 15), (HouseholdFate.MoveOut, 25),
        (HouseholdFate.Dissolve, 20));

    /// <returns>Successors of splits, numbered after the last of <paramref name="households"/>.</returns>
    public static IReadOnlyList<Household> Plan(
        IReadOnlyList<Household> households, Members members, YearCalendar calendar, long seed)
    {
        var random = new SeededRandom(seed, Purpose.Fates);
        var successors = new List<Household>();
        foreach (var household in households)
        {
            if (!random.Chance(3) || household.Receives)
                continue;
            household.Fate = Fates.Draw(random);
            household.EndDay = random.Between(45, calendar.Last - 10);
            if (household.Fate == HouseholdFate.Split
                && !TrySplit(household, members, calendar.Year, households.Count, successors))
                household.Fate = HouseholdFate.MoveOut;
            if (household.Fate == HouseholdFate.Merge && !TryMerge(household, households))
                household.Fate = HouseholdFate.Dissolve;
        }

        return successors;
    }

    /// <summary>1-based positions of those who leave with a new household: an adult first, who becomes its head.</summary>
    public static IReadOnlyList<int> Leaving(IReadOnlyList<Member> family, int year)
    {
        var adult = -1;
        for (var i = 1; i < family.Count && adult < 0; i++)
            adult = family[i].Relation is not "SPOUSE" && family[i].IsAdultIn(year) ? i : -1;
        if (adult < 0)
            return [];
        var follower = family.Count - 1;
        return follower > adult && family[follower].Relation == "GRANDCHILD" ? [adult + 1, follower + 1] : [adult + 1];
    }

    private static bool TrySplit(Household household, Members members, int year, int existing, List<Household> successors)
    {
        var family = members.Of(household);
        var leaving = Leaving(family, year);
        if (leaving.Count == 0)
            return false;
        household.Successors = [Successor(family.Count - leaving.Count), Successor(leaving.Count)];
        return true;

        Household Successor(int count)
        {
            var index = existing + successors.Count;
            var successor = new Household
            {
                Index = index,
                Number = HouseholdPlanner.Number(index),
                Village = household.Village,
                Group = household.Group,
                Residence = household.Residence,
                Tags = household.Tags,
                Monitoring = household.Monitoring,
                MemberCount = count,
            };
            successors.Add(successor);
            return successor;
        }
    }

    private static bool TryMerge(Household household, IReadOnlyList<Household> households)
    {
        var next = household.Index + 1;
        if (next >= households.Count || households[next].Village != household.Village)
            return false;
        households[next].Receives = true;
        return true;
    }
}
