using Lianxin.Contracts.Calls;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Grains.Tests.Hosting;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.Subjects;

public sealed class RepeatTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    [Fact]
    public async Task A_county_can_be_founded_and_a_household_report_a_difficulty()
    {
        var county = await silo.FoundAsync();
        var household = await county.RegisterHouseholdAsync("first");
        var reply = Accepted(await county.Household(household).ExecuteAsync(county.Request(), Difficulty()));
        var view = Value(await county.Household(household).GetAsync(new ReadContext(Caller.System, reply.Position), full: true));
        Assert.Equal(DifficultyStatus.Reported, Assert.Single(view.Difficulties).Row.Status);
        Assert.Equal("屋顶漏雨", view.Difficulties[0].Description);
        Assert.Equal("李0", view.Members[0].Name);
        Assert.Equal("油房沟3组12号", view.Address);
    }

    [Fact]
    public async Task A_repeated_request_gives_the_first_answer_although_it_would_be_refused_now()
    {
        var county = await silo.FoundAsync();
        var cadre = await county.RegisterCadreAsync("handler");
        var household = await county.RegisterHouseholdAsync("repeat");
        var difficulty = await county.OpenDifficultyAsync(household, cadre);
        var start = new StartDifficulty { Difficulty = difficulty };
        var first = Accepted(await county.Household(household).ExecuteAsync(county.Request(7), start));
        var second = Accepted(await county.Household(household).ExecuteAsync(county.Request(7), start));
        Assert.Equal((first.Position, first.Version), (second.Position, second.Version));
        var fresh = await county.Household(household).ExecuteAsync(county.Request(), start);
        Assert.Equal(RefusalCode.WrongState, fresh.Refusal?.Code);
    }

    [Fact]
    public async Task A_repeated_founding_names_the_same_ids()
    {
        var county = await silo.FoundAsync();
        var household = await county.RegisterHouseholdAsync("ids");
        var first = Accepted(await county.Household(household).ExecuteAsync(county.Request(1), Difficulty()));
        await silo.RestartAsync();
        var second = Accepted(await county.Household(household).ExecuteAsync(county.Request(1), Difficulty()));
        Assert.Equal(first.Created.ToArray(), second.Created.ToArray());
        Assert.Equal(first.Version, second.Version);
        Assert.Single(Value(await county.Household(household).GetAsync(county.Reading, full: false)).Difficulties);
    }

    [Fact]
    public async Task Another_body_under_a_request_id_is_refused()
    {
        var county = await silo.FoundAsync();
        var household = await county.RegisterHouseholdAsync("reuse");
        Accepted(await county.Household(household).ExecuteAsync(county.Request(1), Difficulty()));
        var other = await county.Household(household).ExecuteAsync(county.Request(1, "other"), Difficulty("没有饮水", DifficultyCategory.DrinkingWater));
        Assert.Equal(RefusalCode.RequestIdReused, other.Refusal?.Code);
    }

    [Fact]
    public async Task A_stale_etag_is_refused_and_stores_nothing()
    {
        var county = await silo.FoundAsync();
        var household = await county.RegisterHouseholdAsync("etag");
        Accepted(await county.Household(household).ExecuteAsync(county.Request(), Difficulty() with { Etag = "1" }));
        var stale = await county.Household(household).ExecuteAsync(county.Request(), Difficulty() with { Etag = "1" });
        Assert.Equal(RefusalCode.StaleEtag, stale.Refusal?.Code);
        Assert.Equal(2, Value(await county.Household(household).GetAsync(county.Reading, full: false)).Row.Version);
    }

    [Fact]
    public async Task A_command_to_a_county_that_is_not_founded_says_so()
    {
        var county = new TestCounty(silo, Lianxin.Domain.Ids.CountyCode.Parse("999999"));
        var reply = await county.Household(county.Id<Lianxin.Domain.Ids.HouseholdId>("none")).ExecuteAsync(county.Request(), Difficulty());
        Assert.Equal(RefusalCode.NotFound, reply.Refusal?.Code);
        Assert.Contains("no ledger", reply.Refusal!.Message, StringComparison.Ordinal);
    }
}
