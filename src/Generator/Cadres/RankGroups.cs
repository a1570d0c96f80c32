using Lianxin.Generator.Randomness;

namespace Lianxin.Generator.Cadres;

/// <summary>What each rank group means in the files.</summary>
internal static class RankGroups
{
    private static readonly WeightedTable<int> LeaderQuota = new((2, 2), (3, 2), (4, 2), (5, 2), (6, 1), (7, 1), (8, 1));
    private static readonly WeightedTable<int> HeadQuota = new((2, 1), (4, 1), (5, 5), (6, 4));
    private static readonly WeightedTable<int> StaffQuota = new((1, 1), (2, 2), (3, 5), (4, 4));
    private static readonly WeightedTable<int> HelperQuota = new((1, 1), (2, 2), (3, 3), (4, 3), (5, 3));

    public static string Code(this RankGroup rank) => rank switch
    {
        RankGroup.CountyLeader => "COUNTY_LEADER",
        RankGroup.DepartmentHead => "DEPARTMENT_HEAD",
        RankGroup.Staff => "STAFF",
        RankGroup.InstitutionStaff => "INSTITUTION_STAFF",
        RankGroup.TownshipCadre => "TOWNSHIP_CADRE",
        RankGroup.Stationed => "STATIONED",
        RankGroup.VillageCadre => "VILLAGE_CADRE",
        _ => "GRID_WORKER",
    };

    /// <summary>The most households one cadre may lead, as the county's default policy has it.</summary>
    public static int LeadCapacity(this RankGroup rank) => rank switch
    {
        RankGroup.CountyLeader => 8,
        RankGroup.DepartmentHead => 6,
        RankGroup.Staff or RankGroup.InstitutionStaff => 4,
        _ => 5,
    };

    public static bool IsOfVillage(this RankGroup rank) => rank is RankGroup.VillageCadre or RankGroup.GridWorker;

    /// <summary>How many households a cadre of this group is meant to lead; at most the capacity.</summary>
    public static int DrawLeadQuota(this RankGroup rank, SeededRandom random) => rank switch
    {
        RankGroup.CountyLeader => LeaderQuota.Draw(random),
        RankGroup.DepartmentHead => HeadQuota.Draw(random),
        RankGroup.Staff or RankGroup.InstitutionStaff => StaffQuota.Draw(random),
        RankGroup.TownshipCadre or RankGroup.Stationed => HelperQuota.Draw(random),
        _ => 0,
    };
}
