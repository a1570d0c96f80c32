using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Grains.Tests.Hosting;
using Lianxin.Tabular.Records;

namespace Lianxin.Grains.Tests.Imports;

/// <summary>Records of invented people for files.</summary>
internal static class Sample
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static string VillageOf(TestCounty county) => $"{county.Code}100200";

    public static HouseholdRecord Household(TestCounty county, int number, params MemberRecord[] members) => new(
        $"H{number:D6}", VillageOf(county), "3组", $"油房沟3组{number}号", Residence.Resident, [HouseholdTag.MinimumIncome], MonitoringType.Unspecified, string.Empty,
        members.Length > 0 ? [.. members] : [Member($"李{number}", Relation.Head), Member($"李{number}之子", Relation.Child)]);

    public static MemberRecord Member(string name, Relation relation, string idNumber = "") =>
        new(name, relation, Gender.Male, idNumber, new DateOnly(1980, 5, 6), string.Empty);

    /// <summary>A number of the right form with its check digit; of nobody.</summary>
    public static string IdNumber(int sequence)
    {
        var first = $"51132319800506{sequence:D3}";
        var sum = first.Select((digit, at) => (digit - '0') * Weights[at]).Sum();
        return first + "10X98765432"[sum % 11];
    }

    public static BodyRecord Body(TestCounty county, int number) => new($"B{number:D4}", $"第{number}单位", BodyKind.Department, county.Code.Value);

    public static CadreRecord Cadre(int number, params Leave[] leaves) => new(
        $"C{number:D5}", $"王{number}", "B0001", "科员", PersonnelCategory.CivilServant, RankGroup.Staff, "0817-5550001", string.Empty, new DateOnly(2020, 1, 1), [.. leaves]);

    public static LinkRecord Lead(int number, int household, int cadre, DateOnly? from = null, DateOnly? to = null) => new(
        $"L{number:D6}", SubjectKind.Household, $"H{household:D6}", HolderKind.Cadre, $"C{cadre:D5}", LinkKind.Helping, LinkRole.Lead, LinkDuties.Assist,
        from ?? new DateOnly(2026, 1, 1), to, "年度安排");
}
