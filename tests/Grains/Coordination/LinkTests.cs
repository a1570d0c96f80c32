using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Tests.Hosting;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.Coordination;

public sealed class LinkTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    [Fact]
    public async Task Of_many_who_would_lead_a_household_at_once_one_does()
    {
        var county = await silo.FoundAsync();
        var household = await county.RegisterHouseholdAsync("contested");
        var cadres = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => county.RegisterCadreAsync($"contender {i}")));
        var replies = await Task.WhenAll(cadres.Select((cadre, i) =>
            county.Coordinator.StartLinkAsync(county.Request(), county.Lead(household, cadre, $"contest {i}"))));
        Assert.Single(replies, reply => reply.Refusal is null);
        Assert.All(
            replies.Where(reply => reply.Refusal is not null),
            reply => Assert.True(reply.Refusal!.Code is RefusalCode.LeadTaken or RefusalCode.Conflict, reply.Refusal.Message));
        Assert.Single(Value(await county.Household(household).GetAsync(county.Reading, full: false)).Links);
    }

    [Fact]
    public async Task Capacity_holds_although_many_links_start_at_once()
    {
        var county = await silo.FoundAsync();
        var cadre = await county.RegisterCadreAsync("full", RankGroup.Staff);
        var households = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => county.RegisterHouseholdAsync($"many {i}")));
        await Task.WhenAll(households.Select((household, i) =>
            county.Coordinator.StartLinkAsync(county.Request(), county.Lead(household, cadre, $"many {i}"))));
        foreach (var (household, i) in households.Select((household, i) => (household, i)))
            await county.Coordinator.StartLinkAsync(county.Request(), county.Lead(household, cadre, $"many {i}"));
        Assert.Equal(4, Value(await county.LoadOf(cadre).GetAsync(county.Reading with { MinPosition = await county.HeadAsync() })).Households);
    }

    [Fact]
    public async Task An_import_beyond_capacity_warns()
    {
        var county = await silo.FoundAsync();
        var cadre = await county.RegisterCadreAsync("imported", RankGroup.Staff);
        for (var i = 0; i < 4; i++)
            await county.LeadAsync(await county.RegisterHouseholdAsync($"within {i}"), cadre);
        var beyond = await county.RegisterHouseholdAsync("beyond");
        var refused = await county.Coordinator.StartLinkAsync(county.Request(), county.Lead(beyond, cadre, "beyond"));
        Assert.Equal(RefusalCode.CapacityExceeded, refused.Refusal?.Code);
        var request = county.Request();
        var imported = Accepted(await county.Coordinator.StartLinkAsync(request, county.Lead(beyond, cadre, "beyond", imported: true)));
        var warning = Assert.Single(imported.Warnings);
        Assert.EndsWith("name an approver", warning.English, StringComparison.Ordinal);
        Assert.Contains("将超过4个", warning.Chinese, StringComparison.Ordinal);

        // The repeat is answered from what the ledger remembers.
        var repeated = Accepted(await county.Coordinator.StartLinkAsync(request, county.Lead(beyond, cadre, "beyond", imported: true)));
        Assert.Equal(warning, Assert.Single(repeated.Warnings));
    }

    [Fact]
    public async Task A_cadre_may_not_lead_in_the_home_village()
    {
        var county = await silo.FoundAsync();
        var cadre = await county.RegisterCadreAsync("native", home: county.Village);
        var household = await county.RegisterHouseholdAsync("neighbour");
        var reply = await county.Coordinator.StartLinkAsync(county.Request(), county.Lead(household, cadre, "recused"));
        Assert.Equal(RefusalCode.Recused, reply.Refusal?.Code);
    }

    [Fact]
    public async Task A_transfer_moves_the_link_and_the_open_difficulties()
    {
        var county = await silo.FoundAsync();
        var former = await county.RegisterCadreAsync("former");
        var next = await county.RegisterCadreAsync("next");
        var household = await county.RegisterHouseholdAsync("handed over");
        var link = await county.LeadAsync(household, former);
        var difficulty = await county.OpenDifficultyAsync(household, former);
        await county.AdvanceToAsync(FirstDay.AddDays(10));

        var terms = county.Lead(household, next, "successor").Terms with { From = FirstDay.AddDays(10) };
        var reply = Accepted(await county.Coordinator.TransferLinkAsync(
            county.Request(), household.Value, new ReplaceLink(link, terms, "岗位调整", "已当面交接")));
        Assert.Equal(terms.Link.Value, Assert.Single(reply.Created));

        var view = Value(await county.Household(household).GetAsync(county.Reading, full: false));
        Assert.Equal(next.Value, view.Difficulties.Single(item => item.Row.DifficultyId == difficulty.Value).Row.HandlerCadreId);
        Assert.Equal(FirstDay.AddDays(9), view.Links.Single(item => item.LinkId == link.Value).ToDay);
        Assert.Equal((0, 0), await HoldsAsync(county, former));
        Assert.Equal((1, 1), await HoldsAsync(county, next));
    }

    [Fact]
    public async Task A_joint_visit_is_stored_at_every_household_or_at_none()
    {
        var county = await silo.FoundAsync();
        var cadre = await county.RegisterCadreAsync("visitor");
        var first = await county.RegisterHouseholdAsync("visited 1");
        var second = await county.RegisterHouseholdAsync("visited 2");
        var visit = new RecordVisit(default, FirstDay, Lianxin.Domain.Visits.VisitKind.Home, [cadre], 0, "入户走访", "一切安好");
        var reply = Accepted(await county.Coordinator.RecordVisitAsync(county.Request(), [first, second], visit));
        Assert.Single(reply.Created);
        var missing = county.Id<HouseholdId>("nobody lives here");
        var refused = await county.Coordinator.RecordVisitAsync(county.Request(), [first, missing], visit);
        Assert.Equal(RefusalCode.NotFound, refused.Refusal?.Code);
        Assert.Equal(2, Value(await county.Household(first).GetAsync(county.Reading, full: false)).Row.Version);
        Assert.Equal(FirstDay, Value(await county.Household(second).GetAsync(county.Reading, full: false)).Row.LastVisitOn);
    }

    private static async Task<(int Households, int Difficulties)> HoldsAsync(TestCounty county, CadreId cadre)
    {
        var load = Value(await county.LoadOf(cadre).GetAsync(county.Reading with { MinPosition = await county.HeadAsync() }));
        return (load.Households, load.OpenDifficulties);
    }
}
