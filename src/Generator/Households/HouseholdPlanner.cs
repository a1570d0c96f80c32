using System.Globalization;
using Lianxin.Generator.Divisions;
using Lianxin.Generator.Randomness;

namespace Lianxin.Generator.Households;

/// <summary>Draws the households of every village, neighbours with neighbouring indexes.</summary>
internal static class HouseholdPlanner
{
    private static readonly WeightedTable<string> Residences = new(
        ("RESIDENT", 55), ("PARTLY_AWAY", 30), ("AWAY", 12), ("VACANT", 3));

    private static readonly WeightedTable<string> Tags = new(
        ("MINIMUM_INCOME", 40), ("DISABILITY", 20), ("MAJOR_ILLNESS", 12), ("EXTREME_HARDSHIP", 8), ("ZERO_EMPLOYMENT", 6),
        ("LAID_OFF", 6), ("LAND_LOST", 5), ("ORPHAN", 3));

    private static readonly WeightedTable<string> Monitorings = new(("UNSTABLE", 4), ("MARGINAL", 4), ("SUDDEN_HARDSHIP", 2));
    private static readonly WeightedTable<int> MemberCounts = new((1, 14), (2, 24), (3, 24), (4, 20), (5, 10), (6, 6), (7, 2));

    public static string Number(int index) => "H" + (index + 1).ToString("D6", CultureInfo.InvariantCulture);

    public static List<Household> Plan(IReadOnlyList<VillageArea> villages, PopulationSizes sizes, long seed)
    {
        var households = new List<Household>(sizes.Households);
        foreach (var area in villages)
        {
            for (var i = 0; i < area.HouseholdCount; i++)
                households.Add(Draw(area, i, new SeededRandom(seed, Purpose.Households, area.FirstHousehold + i)));
        }

        return households;
    }

    private static Household Draw(VillageArea area, int place, SeededRandom random)
    {
        var index = area.FirstHousehold + place;
        var tags = new List<string>();
        if (random.Chance(area.PovertyPerMille))
        {
            tags.Add(Tags.Draw(random));
            if (random.Chance(250) && Tags.Draw(random) is var second && second != tags[0])
                tags.Add(second);
        }

        var monitored = random.Chance(tags.Count > 0 ? 120 : 12);
        var alone = tags.Contains("EXTREME_HARDSHIP") || tags.Contains("ORPHAN");
        return new Household
        {
            Index = index,
            Number = Number(index),
            Village = area,
            Group = 1 + (place * GroupsOf(area) / area.HouseholdCount),
            Residence = tags.Count > 0 && random.Chance(700) ? "RESIDENT" : Residences.Draw(random),
            Tags = tags.Count == 0 ? [] : tags,
            Monitoring = monitored ? Monitorings.Draw(random) : null,
            MemberCount = alone ? random.Between(1, 2) : MemberCounts.Draw(random),
        };
    }

    private static int GroupsOf(VillageArea area) => Math.Clamp(area.HouseholdCount / 50, 2, 14);
}
