using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Tests.Hosting;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.Coordination;

public sealed class SuccessionTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    [Fact]
    public async Task A_split_founds_the_parts_and_the_lead_follows_to_each()
    {
        var county = await silo.FoundAsync();
        var cadre = await county.RegisterCadreAsync("lead of both");
        var household = await county.RegisterHouseholdAsync("to be split", members: 3);
        await county.LeadAsync(household, cadre);
        var difficulty = await county.OpenDifficultyAsync(household, cadre);
        var people = Value(await county.Household(household).GetAsync(county.Reading, full: false)).Members.Select(member => EntityId.Parse<PersonId>(member.PersonId)).ToList();
        await county.AdvanceToAsync(FirstDay.AddDays(5));

        var split = new SplitHousehold(
            [new SplitPart(string.Empty, [people[0]], []), new SplitPart(string.Empty, [people[1], people[2]], [difficulty])], "分家", null);
        var reply = Accepted(await county.Coordinator.SplitHouseholdAsync(county.Request(5), household, split));
        Assert.Equal(2, reply.Created.Length);

        var old = Value(await county.Household(household).GetAsync(county.Reading, full: false));
        Assert.Equal(HouseholdStatus.Split, old.Row.Status);
        var parts = new List<Contracts.Subjects.HouseholdView>();
        foreach (var id in reply.Created)
            parts.Add(Value(await county.Household(EntityId.Parse<HouseholdId>(id)).GetAsync(county.Reading, full: true)));
        Assert.Equal([1, 2], parts.Select(part => part.Members.Length));
        Assert.All(parts.SelectMany(part => part.Members), member => Assert.StartsWith("李", member.Name, StringComparison.Ordinal));
        Assert.All(parts, part => Assert.Equal(cadre.Value, Assert.Single(part.Links).HolderId));
        Assert.Equal((difficulty.Value, "屋顶漏雨"), (Assert.Single(parts[1].Difficulties).Row.DifficultyId, parts[1].Difficulties[0].Description));
        var load = Value(await county.LoadOf(cadre).GetAsync(county.Reading with { MinPosition = reply.Position }));
        Assert.Equal((2, 1), (load.Households, load.OpenDifficulties));

        var closed = await county.Household(household).ExecuteAsync(county.Request(), Difficulty());
        Assert.Equal(RefusalCode.HouseholdClosed, closed.Refusal?.Code);
        var again = Accepted(await county.Coordinator.SplitHouseholdAsync(county.Request(5), household, split));
        Assert.Equal(reply.Created.ToArray(), again.Created.ToArray());
    }

    [Fact]
    public async Task What_was_reported_follows_a_split_also_from_a_household_without_an_address_and_into_the_next_split()
    {
        var county = await silo.FoundAsync();
        var household = county.Id<HouseholdId>("without an address");
        MemberDetails[] members = [.. new[] { "赵一", "赵二", "赵三" }.Select((name, at) => new MemberDetails(
            name, at == 0 ? Relation.Head : Relation.Child, Gender.Male, string.Empty, null, string.Empty))];
        Accepted(await county.Household(household).ExecuteAsync(county.Request(), new RegisterHousehold(
            county.Village, "3组", string.Empty, Residence.Resident, [], MonitoringType.Unspecified, string.Empty, string.Empty, [.. members])));
        Accepted(await county.Household(household).ExecuteAsync(county.Request(), Difficulty("水井干涸")));

        foreach (var count in new[] { 3, 2 })
        {
            var view = Value(await county.Household(household).GetAsync(county.Reading, full: false));
            Assert.Null(view.Difficulties[0].Description);
            var people = view.Members.Select(member => EntityId.Parse<PersonId>(member.PersonId)).ToImmutableArray();
            Assert.Equal(count, people.Length);
            var split = new SplitHousehold([new SplitPart(string.Empty, people[..^1], []), new SplitPart(string.Empty, people[^1..], [])], "分家", null);
            household = EntityId.Parse<HouseholdId>(Accepted(await county.Coordinator.SplitHouseholdAsync(county.Request(), household, split)).Created[0]);
        }

        Assert.Equal("水井干涸", Assert.Single(Value(await county.Household(household).GetAsync(county.Reading, full: true)).Difficulties).Description);
    }

    [Fact]
    public async Task A_split_can_t_give_a_part_the_number_of_a_household_that_is_there()
    {
        var county = await silo.FoundAsync();
        var taken = RegistryIdentity.OfHousehold(county.Code, "H7", string.Empty);
        Accepted(await county.Household(taken).ExecuteAsync(county.Request(), new RegisterHousehold(
            county.Village, "3组", string.Empty, Residence.Resident, [], MonitoringType.Unspecified, "H7", string.Empty,
            [new MemberDetails("赵一", Relation.Head, Gender.Male, string.Empty, null, string.Empty)])));
        var household = await county.RegisterHouseholdAsync("to be split");
        var people = Value(await county.Household(household).GetAsync(county.Reading, full: false)).Members.Select(member => EntityId.Parse<PersonId>(member.PersonId)).ToList();
        var head = await county.HeadAsync();

        var reply = await county.Coordinator.SplitHouseholdAsync(
            county.Request(), household, new SplitHousehold([new SplitPart("H8", [people[0]], []), new SplitPart("H7", [people[1]], [])], "分家", null));

        Assert.Equal((RefusalCode.AlreadyExists, "parts.external_no"), (reply.Refusal?.Code, reply.Refusal?.Field));
        Assert.Contains(taken.Value, reply.Refusal!.MessageZh, StringComparison.Ordinal);
        Assert.Equal(head, await county.HeadAsync());
        Assert.Equal(HouseholdStatus.Active, Value(await county.Household(household).GetAsync(county.Reading, full: false)).Row.Status);
    }

    [Fact]
    public async Task A_merge_takes_members_and_difficulties_over_and_releases_the_losers_lead()
    {
        var county = await silo.FoundAsync();
        var stays = await county.RegisterCadreAsync("stays");
        var goes = await county.RegisterCadreAsync("goes");
        var winner = await county.RegisterHouseholdAsync("winner");
        var loser = await county.RegisterHouseholdAsync("loser");
        await county.LeadAsync(winner, stays);
        await county.LeadAsync(loser, goes);
        var difficulty = await county.OpenDifficultyAsync(loser, goes);
        await county.AdvanceToAsync(FirstDay.AddDays(5));

        var reply = Accepted(await county.Coordinator.MergeHouseholdAsync(county.Request(), loser, new MergeHousehold(winner, "并户", null)));
        var view = Value(await county.Household(winner).GetAsync(county.Reading, full: true));
        Assert.Equal(4, view.Members.Length);
        Assert.All(view.Members, member => Assert.StartsWith("李", member.Name, StringComparison.Ordinal));
        Assert.Equal((difficulty.Value, "屋顶漏雨"), (Assert.Single(view.Difficulties).Row.DifficultyId, view.Difficulties[0].Description));
        Assert.Equal(HouseholdStatus.Merged, Value(await county.Household(loser).GetAsync(county.Reading, full: false)).Row.Status);
        var load = Value(await county.LoadOf(goes).GetAsync(county.Reading with { MinPosition = reply.Position }));
        Assert.Equal((0, 1), (load.Households, load.OpenDifficulties));
    }

    [Fact]
    public async Task A_household_that_moves_out_releases_its_lead()
    {
        var county = await silo.FoundAsync();
        var cadre = await county.RegisterCadreAsync("released");
        var household = await county.RegisterHouseholdAsync("moves out");
        await county.LeadAsync(household, cadre);
        await county.AdvanceToAsync(FirstDay.AddDays(3));
        Accepted(await county.Coordinator.CloseHouseholdAsync(
            county.Request(), household, new CloseHousehold(HouseholdStatus.MovedOut, "迁往外县", FirstDay.AddDays(1))));
        Accepted(await county.Cadre(cadre).ExecuteAsync(county.Request(), new RetireCadre(FirstDay.AddDays(2), "退休")));
    }
}
