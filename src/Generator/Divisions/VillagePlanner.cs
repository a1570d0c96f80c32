using Lianxin.Generator.Randomness;

namespace Lianxin.Generator.Divisions;

internal static class VillagePlanner
{
    private static readonly WeightedTable<int> Weights = new((1, 2), (2, 3), (3, 3), (4, 2), (6, 2), (9, 1));
    private static readonly WeightedTable<int> Poverty = new((60, 2), (90, 3), (120, 3), (160, 2), (220, 1));

    /// <summary>Villages evenly over the county's list, so that few villages still touch many townships.</summary>
    public static IReadOnlyList<VillageArea> Plan(County county, PopulationSizes sizes, long seed)
    {
        var random = new SeededRandom(seed, Purpose.Villages);
        var areas = new List<VillageArea>();
        for (var i = 0; i < sizes.Villages; i++)
        {
            var village = county.Villages[(int)((long)i * county.Villages.Count / sizes.Villages)];
            areas.Add(new VillageArea(i, village, Weights.Draw(random), Poverty.Draw(random)));
        }

        var totalWeight = areas.Sum(area => area.Weight);
        var (weightSoFar, first) = (0, 0);
        foreach (var area in areas)
        {
            weightSoFar += area.Weight;
            var end = (int)((long)sizes.Households * weightSoFar / totalWeight);
            area.FirstHousehold = first;
            area.HouseholdCount = end - first;
            first = end;
        }

        return areas;
    }

    /// <summary>下河街社区居民委员会 → 下河街社区, for addresses and the names of bodies.</summary>
    public static string ShortName(string name) =>
        name.Replace("居民委员会", "", StringComparison.Ordinal).Replace("村民委员会", "村", StringComparison.Ordinal)
            .Replace("村村", "村", StringComparison.Ordinal);
}
