using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Queries;
using Lianxin.Domain.Rows;
using Lianxin.Ledger.Appends;
using static Lianxin.Storage.Tests.Conformance.SmallCounty;
using static Lianxin.Storage.Tests.Samples;

namespace Lianxin.Storage.Tests.Conformance;

/// <summary>Lists, searches and figures over a small county.</summary>
public abstract class QueryConformance(IStorePlace place) : StoreTests(place)
{
    private static readonly PageRequest First = new(100, string.Empty);

    [Fact]
    public async Task Households_are_found_by_village_township_and_county()
    {
        await FoundAsync(Ledger, Token);

        Assert.Equal(3, (await Households(new(DivisionId: Id("v11")))).Total);
        Assert.Equal(6, (await Households(new(DivisionId: Id("t2")))).Total);
        Assert.Equal(12, (await Households(new(DivisionId: Id("county")))).Total);
        Assert.Equal(0, (await Households(new(DivisionId: Id("elsewhere")))).Total);
    }

    [Fact]
    public async Task Households_are_filtered_by_each_field()
    {
        await FoundAsync(Ledger, Token);

        Assert.Equal([Household("v11a").Value], await Ids(new(ExternalNo: "v11a")));
        Assert.Equal(12, (await Households(new(Tag: HouseholdTag.MinimumIncome))).Total);
        Assert.Equal(0, (await Households(new(Tag: HouseholdTag.ExtremeHardship))).Total);
        Assert.Equal(12, (await Households(new(Status: HouseholdStatus.Active))).Total);
        Assert.Equal(3, (await Households(new(NameHash: "N1"))).Total);
        Assert.Equal(0, (await Households(new(IdNumberHash: string.Empty))).Total);
        Assert.Equal(11, (await Households(new(WithoutLeadOn: Today))).Total);
        Assert.Equal(10, (await Households(new(WithoutLeadOn: Today.AddDays(-1)))).Total);
        Assert.Equal(2, (await Households(new(HolderId: Cadre("c1").Value))).Total);
        Assert.Equal([Household("v11a").Value], await Ids(new(HolderId: Cadre("c1").Value, HeldOn: Today)));
    }

    [Fact]
    public async Task Pages_by_key_list_everything_once_while_rows_are_written()
    {
        await FoundAsync(Ledger, Token);
        var seen = new List<string>();
        var page = await Households(new(), new PageRequest(5, string.Empty));
        for (var extra = 0; ; extra++)
        {
            seen.AddRange(page.Items.Select(r => r.HouseholdId));
            if (page.Next.Length == 0)
                break;
            await AppendAsync<AppendResult.Appended>(Visit($"extra{extra}", 0));
            page = await Households(new(), new PageRequest(5, page.Next));
        }

        Assert.Equal(seen.Order(StringComparer.Ordinal).Distinct(), seen);
        Assert.Superset((await Ids(new(DivisionId: Id("county")))).ToHashSet(), seen.ToHashSet());
    }

    [Fact]
    public async Task Divisions_are_listed_by_code_and_wildcards_in_a_name_mean_themselves()
    {
        await FoundAsync(Ledger, Token);

        var all = await Store.Registry.DivisionsAsync(County, new(), First, Token);
        var rest = await Store.Registry.DivisionsAsync(County, new(), new(2, (await Store.Registry.DivisionsAsync(County, new(), new(2, string.Empty), Token)).Next), Token);

        Assert.Equal(["511323", "511323100", "511323101", "511323101201", "511323101202", "511323102201", "511323102202"], all.Items.Select(d => d.Code));
        Assert.Equal(["511323101", "511323101201"], rest.Items.Select(d => d.Code));
        Assert.Equal("511323101", Assert.Single((await Divisions(new(NameContains: "%"))).Items).Code);
        Assert.Equal("511323100", Assert.Single((await Divisions(new(NameContains: "_"))).Items).Code);
        Assert.Equal(4, (await Divisions(new(Level: DivisionLevel.Village))).Total);
        Assert.Equal(2, (await Divisions(new(ParentId: Id("t1")))).Total);
        Assert.Equal(Id("t1"), Assert.Single((await Divisions(new(Code: "511323100"))).Items).DivisionId);
    }

    [Fact]
    public async Task Bodies_cadres_links_and_difficulties_are_filtered_by_each_field()
    {
        await FoundAsync(Ledger, Token);
        var registry = Store.Registry;

        Assert.Equal(1, (await registry.BodiesAsync(County, new("乡", Id("t1"), "B1"), First, Token)).Total);
        Assert.Equal(2, (await registry.CadresAsync(County, new(Body("b1").Value, (Domain.Cadres.RankGroup)1, "张"), First, Token)).Total);
        Assert.Equal("c1", Assert.Single((await registry.CadresAsync(County, new(ActiveOn: Today), First, Token)).Items).ExternalNo);
        Assert.Equal(["l1", "l3"], await Links(new(HolderId: Cadre("c1").Value, ActiveOn: Today)));
        Assert.Equal(["l2"], await Links(new(SubjectId: Household("v21a").Value, Role: Domain.Links.LinkRole.Lead)));
        Assert.Equal(["d1", "d2"], await Difficulties(new(DivisionId: Id("t1"))));
        Assert.Equal(["d1", "d2"], await Difficulties(new(OpenOnly: true)));
        Assert.Equal(["d1"], await Difficulties(new(OverdueOn: Today)));
        Assert.Equal(["d1", "d3"], await Difficulties(new(HandlerCadreId: Cadre("c1").Value)));
        Assert.Equal(["d3"], await Difficulties(new(Status: DifficultyStatus.Resolved, EscalationBelow: 1)));
        Assert.Equal(["d2"], await Difficulties(new(SubjectId: Household("v11b").Value, ExternalNo: "d2")));
    }

    [Fact]
    public async Task Duplicates_are_pairs_of_present_members_of_two_active_households_with_one_number()
    {
        await FoundAsync(Ledger, Token);

        var pair = Assert.Single((await Store.Registry.DuplicatesAsync(County, First, Token)).Items);

        Assert.True(string.CompareOrdinal(pair.PersonA, pair.PersonB) < 0);
        Assert.Equal(new[] { "v11a", "v21b" }.Select(h => Household(h).Value).Order(StringComparer.Ordinal), new[] { pair.HouseholdA, pair.HouseholdB }.Order(StringComparer.Ordinal));
        Assert.True(pair.SameName);
    }

    [Fact]
    public async Task A_caseload_holds_links_in_force_handled_difficulties_and_visits_not_taken_back()
    {
        await FoundAsync(Ledger, Token);

        var load = await Store.Caseloads.OfCadreAsync(County, Cadre("c1"), Today, Today.AddDays(-30), Token);

        Assert.Equal((Body("b1").Value, Id("t1"), Id("t1"), true), (load.BodyId, load.BodyDivisionId, load.BodyTownshipId, load.ActiveOnDay));
        var links = load.Links.OrderBy(l => l.SubjectKind).ToArray();
        Assert.Equal((Id("v12"), Id("v12"), Id("t1"), 0), (links[0].SubjectId, links[0].VillageId, links[0].TownshipId, links[0].Tags));
        Assert.Equal((Household("v11a").Value, Id("v11"), Id("t1"), 0b101), (links[1].SubjectId, links[1].VillageId, links[1].TownshipId, links[1].Tags));
        Assert.Equal(2, links.Length);
        Assert.Equal((3, Today.AddDays(-1)), Assert.Single(load.Difficulties.Select(d => (d.Severity, d.DueOn!.Value))));
        Assert.Equal((Household("v11a").Value, Today.AddDays(-2)), Assert.Single(load.Visits.Select(v => (v.HouseholdId, v.OccurredOn))));
    }

    [Fact]
    public async Task All_caseloads_agree_with_each_cadres_own_and_include_the_idle()
    {
        await FoundAsync(Ledger, Token);
        var all = new List<Domain.Workload.Caseload>();
        await foreach (var load in Store.Caseloads.AllAsync(County, Today, Today.AddDays(-60), Token))
            all.Add(load);

        Assert.Equal(new[] { "c1", "c2" }.Select(c => Cadre(c).Value).Order(StringComparer.Ordinal), all.Select(l => l.CadreId));
        foreach (var load in all)
        {
            var own = await Store.Caseloads.OfCadreAsync(County, EntityId.Parse<CadreId>(load.CadreId), Today, Today.AddDays(-60), Token);
            Assert.Equivalent(own, load, strict: true);
        }

        Assert.Equal([true, false], new[] { "c1", "c2" }.Select(c => all.Single(l => l.CadreId == Cadre(c).Value).ActiveOnDay));
        Assert.False((await Store.Caseloads.OfCadreAsync(County, Cadre("c1"), Today.AddDays(5), Today, Token)).ActiveOnDay);
    }

    [Fact]
    public async Task A_divisions_figures_count_what_lies_in_it()
    {
        await FoundAsync(Ledger, Token);

        var village = await Store.Caseloads.OfDivisionAsync(County, Division("v11"), Today, Today.AddDays(-30), Token);
        var county = await Store.Caseloads.OfDivisionAsync(County, Division("county"), Today, Today.AddDays(-60), Token);

        Assert.Equal(new Domain.Workload.DivisionFigures(Id("v11"), 3, 1, 2, 1, 1, 1), village);
        Assert.Equal(new Domain.Workload.DivisionFigures(Id("county"), 12, 1, 2, 1, 2, 2), county);
    }

    private ValueTask<Page<HouseholdRow>> Households(HouseholdFilter filter, PageRequest? page = null) =>
        Store.Registry.HouseholdsAsync(County, filter, page ?? First, Token);

    private ValueTask<Page<DivisionRow>> Divisions(DivisionFilter filter) => Store.Registry.DivisionsAsync(County, filter, First, Token);

    private async Task<IEnumerable<string>> Ids(HouseholdFilter filter) => (await Households(filter)).Items.Select(r => r.HouseholdId);

    private async Task<IEnumerable<string>> Links(LinkFilter filter) =>
        (await Store.Registry.LinksAsync(County, filter, First, Token)).Items.Select(l => l.ExternalNo).Order(StringComparer.Ordinal);

    private async Task<IEnumerable<string>> Difficulties(DifficultyFilter filter) =>
        (await Store.Registry.DifficultiesAsync(County, filter, First, Token)).Items.Select(d => d.ExternalNo).Order(StringComparer.Ordinal);
}
