using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Rows;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using static Lianxin.Storage.Tests.Samples;

namespace Lianxin.Storage.Tests.Conformance;

/// <summary>
/// A small county: two townships with two villages each, three households a village, two cadres. Rows are appended as
/// one stream's, which a store doesn't mind.
/// </summary>
internal static class SmallCounty
{
    public static readonly DateOnly Today = new(2026, 6, 1);

    public static string Id(string seed) => Division(seed).Value;

    public static async Task FoundAsync(ILedger ledger, CancellationToken cancellation)
    {
        List<IProjectionRow> rows =
        [
            Place("county", "511323", "蓬安县", DivisionLevel.County, null),
            Place("t1", "511323100", "周口_镇", DivisionLevel.Township, "county"),
            Place("t2", "511323101", "周口%镇", DivisionLevel.Township, "county"),
        ];
        foreach (var township in new[] { "1", "2" })
        {
            foreach (var village in new[] { "1", "2" })
            {
                var seed = $"v{township}{village}";
                rows.Add(Place(seed, $"51132310{township}20{village}", $"{seed}村", DivisionLevel.Village, $"t{township}"));
                foreach (var household in new[] { "a", "b", "c" })
                    rows.Add(Row($"{seed}{household}", 1, null, seed));
            }
        }

        rows.Add(new BodyRow(Body("b1").Value, "乡政府", BodyKind.Unspecified, Id("t1"), "B1", 1));
        rows.Add(Official("c1", "张一", null));
        rows.Add(Official("c2", "张二", new DateOnly(2026, 5, 31)));
        rows.Add(Tie("l1", SubjectKind.Household, Household("v11a").Value, "c1", LinkRole.Lead, null));
        rows.Add(Tie("l2", SubjectKind.Household, Household("v21a").Value, "c1", LinkRole.Lead, Today.AddDays(-1)));
        rows.Add(Tie("l3", SubjectKind.Village, Id("v12"), "c1", LinkRole.VillageCadreInCharge, Today));
        rows.Add(Case("d1", "v11a", "v11", DifficultyStatus.InProgress, Today.AddDays(-1), "c1"));
        rows.Add(Case("d2", "v11b", "v11", DifficultyStatus.Reported, Today, null));
        rows.Add(Case("d3", "v21a", "v21", DifficultyStatus.Resolved, Today.AddDays(-9), "c1"));
        rows.Add(Person("p1", "v11a", MemberStatus.Present, "N1", "I1"));
        rows.Add(Person("p2", "v21b", MemberStatus.Present, "N1", "I1"));
        rows.Add(Person("p3", "v21c", MemberStatus.Left, "N1", "I1"));
        rows.Add(Person("p4", "v22a", MemberStatus.Present, "N4", string.Empty));
        rows.Add(Person("p5", "v22b", MemberStatus.Present, "N5", string.Empty));
        rows.Add(new LeaveRow("leave", Cadre("c1").Value, Today.AddDays(5), Today.AddDays(6), 1));

        var joint = Fact("v11a", 7, Today.AddDays(-2), "c1", "v11");
        ImmutableArray<FactDraft> facts =
        [
            new(0, 1, joint),
            new(0, 1, joint with { CadreId = Cadre("c2").Value }),
            new(0, 1, Fact("v21a", 8, Today.AddDays(-3), "c1", "v21")),
            new(0, -1, Fact("v21a", 8, Today.AddDays(-3), "c1", "v21")),
            new(0, 1, Fact("v21b", 9, Today.AddDays(-40), "c1", "v21")),
        ];
        var append = To("all", 0) with { Rows = [.. rows], Facts = facts };
        Assert.IsType<AppendResult.Appended>(await ledger.AppendAsync(Request("found", append), cancellation));
    }

    public static BodyId Body(string seed) => EntityId.Derive<BodyId>(County, seed);

    private static DivisionRow Place(string seed, string code, string name, DivisionLevel level, string? parent) =>
        new(Id(seed), code, name, level, parent is null ? null : Id(parent), string.Empty, string.Empty, null, 1);

    private static CadreRow Official(string seed, string name, DateOnly? until) => new(
        Cadre(seed).Value, name, Body("b1").Value, "干部", PersonnelCategory.Unspecified, (RankGroup)1, "0817-1", null, new DateOnly(2020, 1, 1), until, seed, 1);

    private static LinkRow Tie(string seed, SubjectKind kind, string subject, string cadre, LinkRole role, DateOnly? until) => new(
        EntityId.Derive<LinkId>(County, seed).Value, kind, subject, HolderKind.Cadre, Cadre(cadre).Value, LinkKind.Helping, role, default, new DateOnly(2026, 1, 1), until, seed, 1);

    private static DifficultyRow Case(string seed, string household, string village, DifficultyStatus status, DateOnly due, string? handler) => new(
        EntityId.Derive<DifficultyId>(County, seed).Value, Household(household).Value, Id(village), (DifficultyCategory)4, 3, status, (DifficultySource)1, Today.AddDays(-20), null, Today.AddDays(-19), null, due, null, null, handler is null ? null : Cadre(handler).Value, null, false, 0, null, 0, seed, 1);

    private static MemberRow Person(string seed, string household, MemberStatus status, string name, string number) =>
        new(EntityId.Derive<PersonId>(County, seed).Value, Household(household).Value, false, status, name, number, 1);
}
