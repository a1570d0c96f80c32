using Lianxin.Generator.Cadres;

namespace Lianxin.Generator;

/// <summary>How many of everything a scale means. Small scales keep at least two cadres of every rank group.</summary>
internal sealed record PopulationSizes(
    int Cadres, int Households, int Villages, int Departments, int SupportingUnits, IReadOnlyDictionary<RankGroup, int> ByRank)
{
    private const int FewestCadres = 36;
    private const int HouseholdsPerVillage = 250;

    private static readonly (RankGroup Rank, int PerMille)[] Shares =
    [
        (RankGroup.DepartmentHead, 75), (RankGroup.Staff, 275), (RankGroup.InstitutionStaff, 200), (RankGroup.TownshipCadre, 160),
        (RankGroup.Stationed, 90), (RankGroup.VillageCadre, 110), (RankGroup.GridWorker, 90),
    ];

    public static PopulationSizes Of(decimal scale, int villagesOfCounty)
    {
        var cadres = Math.Max(FewestCadres, Round(8_000 * scale));
        var households = Round(200_000 * scale);
        // Square roots are correctly rounded by IEEE 754, hence the same on every machine.
        var root = (decimal)Math.Sqrt((double)scale);
        var byRank = new Dictionary<RankGroup, int> { [RankGroup.CountyLeader] = Math.Max(3, Round(20 * root)) };
        var rest = cadres - byRank[RankGroup.CountyLeader];
        foreach (var (rank, perMille) in Shares)
            byRank[rank] = Math.Max(3, rest * perMille / 1000);
        byRank[RankGroup.Staff] += cadres - byRank.Values.Sum();

        var villages = Math.Min(Math.Min(villagesOfCounty, byRank[RankGroup.VillageCadre]),
            Math.Max(3, households / HouseholdsPerVillage));
        return new PopulationSizes(
            cadres, households, villages, Math.Max(8, Round(40 * root)), Math.Max(4, Round(60 * root)), byRank);
    }

    private static int Round(decimal value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
