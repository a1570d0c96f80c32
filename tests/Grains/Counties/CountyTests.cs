using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Grains.Tests.Hosting;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.Counties;

public sealed class CountyTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    [Fact]
    public async Task A_new_ledger_has_the_built_in_policy_in_force()
    {
        var county = await silo.FoundAsync();
        var view = Value(await county.County.GetAsync(county.Reading));
        Assert.Equal("2026-default", view.PolicyLabel);
        Assert.Contains("due_days", view.Unverified);
        Assert.Equal(FirstDay, view.Today);
    }

    [Fact]
    public async Task A_policy_with_a_fault_is_refused_with_its_place()
    {
        var county = await silo.FoundAsync();
        var reply = await county.County.ExecuteAsync(county.Request(), new AdoptPolicy("label: [", FirstDay));
        Assert.Equal(RefusalCode.LintFailed, reply.Refusal?.Code);
    }

    [Fact]
    public async Task A_simulated_clock_never_goes_back()
    {
        var county = await silo.FoundAsync();
        await county.AdvanceToAsync(FirstDay.AddDays(3));
        var back = new AdvanceClock(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(RefusalCode.ClockRefused, (await county.County.ExecuteAsync(county.Request(), back)).Refusal?.Code);
    }

    [Fact]
    public async Task A_tick_escalates_what_is_overdue_and_a_repeated_tick_changes_nothing()
    {
        var county = await silo.FoundAsync();
        var cadre = await county.RegisterCadreAsync("late");
        var household = await county.RegisterHouseholdAsync("late");
        await county.OpenDifficultyAsync(household, cadre);
        Assert.Equal(0, Value(await county.County.TickAsync(county.Request())));

        await county.AdvanceToAsync(FirstDay.AddDays(90 + 1));
        Assert.Equal(1, Value(await county.County.TickAsync(county.Request())));
        Assert.Equal(0, Value(await county.County.TickAsync(county.Request())));
        Assert.Equal(1, Value(await county.Household(household).GetAsync(county.Reading, full: false)).Difficulties[0].Row.EscalationLevel);

        // Two levels were missed meanwhile: it goes straight to the last.
        await county.AdvanceToAsync(FirstDay.AddDays(90 + 45));
        Assert.Equal(1, Value(await county.County.TickAsync(county.Request())));
        Assert.Equal(3, Value(await county.Household(household).GetAsync(county.Reading, full: false)).Difficulties[0].Row.EscalationLevel);
    }

    [Fact]
    public async Task Nothing_can_be_dated_into_a_closed_year()
    {
        var county = await silo.FoundAsync();
        var household = await county.RegisterHouseholdAsync("closed year");
        await county.AdvanceToAsync(new DateOnly(2027, 1, 10));
        Accepted(await county.County.ExecuteAsync(county.Request(), new CloseYear(2026)));
        var late = await county.Household(household).ExecuteAsync(county.Request(), Difficulty() with { OccurredOn = new DateOnly(2026, 12, 30) });
        Assert.Equal(RefusalCode.YearClosed, late.Refusal?.Code);
        Accepted(await county.Household(household).ExecuteAsync(county.Request(), Difficulty()));
    }
}
