using Lianxin.Domain.Canonical;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Counties;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Policies;
using Lianxin.Domain.Tests.Policies;
using Xunit;

namespace Lianxin.Domain.Tests.Counties;

public sealed class CountyRulesTests
{
    private static readonly DateTimeOffset Start = new(2025, 12, 31, 16, 0, 0, TimeSpan.Zero); // midnight of New Year in Shanghai
    private static readonly FoundLedger Founding = new("蓬安县", "Asia/Shanghai", ClockKind.Simulated, Start);

    private static readonly CountyCode County = CountyCode.Parse("511323");

    private static CountyState Founded => After(CountyState.Empty, Founding);

    private static CountyState WithPolicy => Fold(Founded, Adopt(Founded, new DateOnly(2025, 1, 1)));

    [Fact]
    public void The_simulated_clock_stands_where_it_starts_and_tells_the_county_day()
    {
        Assert.Equal(Start, Founded.Now(TimeProvider.System));
        Assert.Equal(new DateOnly(2026, 1, 1), Founded.Today(TimeProvider.System));
    }

    [Fact]
    public void Founding_again_changes_nothing_and_with_other_terms_is_refused()
    {
        Assert.Empty(Decide(Founded, Founding).Accepted());
        Decide(Founded, Founding with { Clock = ClockKind.System }).Refused(RefusalCode.AlreadyExists);
    }

    [Fact]
    public void An_unknown_zone_is_refused() =>
        Decide(CountyState.Empty, Founding with { Zone = "Asia/Pengan" }).Refused(RefusalCode.InvalidField);

    [Fact]
    public void The_clock_goes_forward_only()
    {
        var later = After(Founded, new AdvanceClock(Start.AddHours(30)));

        Assert.Equal(new DateOnly(2026, 1, 2), later.Today(TimeProvider.System));
        Decide(later, new AdvanceClock(Start)).Refused(RefusalCode.ClockRefused);
        Assert.Empty(Decide(later, new AdvanceClock(Start.AddHours(30))).Accepted());
    }

    [Fact]
    public void A_ledger_on_the_machines_clock_refuses_to_be_advanced()
    {
        var county = After(CountyState.Empty, Founding with { Clock = ClockKind.System });

        Decide(county, new AdvanceClock(Start.AddYears(10))).Refused(RefusalCode.ClockRefused);
        Assert.Null(county.SimulatedNow);
    }

    [Fact]
    public void A_year_is_settled_by_one_evaluation()
    {
        var (first, other) = (EntityId.Derive<EvaluationId>(County, "first"), EntityId.Derive<EvaluationId>(County, "other"));
        var settled = After(Founded, new SettleYear(2025, first));

        Assert.Empty(Decide(settled, new SettleYear(2025, first)).Accepted());
        Assert.Contains(first.Value, Decide(settled, new SettleYear(2025, other)).Refused(RefusalCode.WrongState).Message, StringComparison.Ordinal);
        Assert.Single(Decide(settled, new SettleYear(2024, other)).Accepted());
    }

    [Fact]
    public void Nothing_is_adopted_before_the_founding() => Adopt(CountyState.Empty, new DateOnly(2026, 1, 1)).Refused(RefusalCode.NotFound);

    [Fact]
    public void An_adopted_policy_is_stored_canonically_with_its_hash()
    {
        var adopted = Assert.IsType<PolicyAdopted>(Assert.Single(Adopt(Founded, new DateOnly(2026, 1, 1)).Accepted()));

        Assert.Equal(CanonicalJson.Hash(adopted.Policy), adopted.Hash);
        Assert.Equal(PolicyJson.Write(DefaultPolicy.Value), adopted.Policy);
        Assert.Equal(DefaultPolicy.Value.Bands, WithPolicy.PolicyOn(new DateOnly(2026, 1, 1))!.Policy.Bands);
    }

    [Fact]
    public void The_policy_of_a_day_is_the_one_in_effect_then()
    {
        var next = DefaultPolicy.Value with { Label = "2026-b", GraceDays = 20 };
        var county = Fold(WithPolicy, Adopt(WithPolicy, new DateOnly(2026, 3, 1), next));

        Assert.Equal(30, county.PolicyOn(new DateOnly(2026, 2, 28))!.Policy.GraceDays);
        Assert.Equal(20, county.PolicyOn(new DateOnly(2026, 3, 1))!.Policy.GraceDays);
        Assert.Equal(30, county.PolicyOn(new DateOnly(2020, 1, 1))!.Policy.GraceDays);
    }

    [Fact]
    public void A_later_policy_does_not_rule_the_past() =>
        Adopt(WithPolicy, new DateOnly(2025, 12, 31), DefaultPolicy.Value with { Label = "b" }).Refused(RefusalCode.InvalidField);

    [Fact]
    public void A_policy_with_a_fault_is_refused() =>
        Adopt(Founded, new DateOnly(2026, 1, 1), DefaultPolicy.Value with { VisitsPerDay = 0 }).Refused(RefusalCode.LintFailed);

    [Fact]
    public void The_same_policy_again_stores_nothing() => Assert.Empty(Adopt(WithPolicy, new DateOnly(2025, 1, 1)).Accepted());

    [Fact]
    public void A_year_is_closed_once_it_is_over()
    {
        Decide(Founded, new CloseYear(2026)).Refused(RefusalCode.InvalidField);
        var closed = After(Founded, new CloseYear(2025));

        Assert.True(closed.IsClosed(new DateOnly(2024, 5, 1)));
        Assert.False(closed.IsClosed(new DateOnly(2026, 1, 1)));
        Assert.Empty(Decide(closed, new CloseYear(2024)).Accepted());
    }

    [Fact]
    public void The_last_scheme_of_a_year_is_its_scheme()
    {
        var county = Fold(Founded, CountyRules.Adopt(Founded, new SchemeText("a", 2026, "{}", "a"), TimeProvider.System));
        county = Fold(county, CountyRules.Adopt(county, new SchemeText("b", 2026, "{\"x\":1}", "b"), TimeProvider.System));

        Assert.Equal("b", county.SchemeOf(2026)!.Label);
        Assert.Empty(CountyRules.Adopt(county, new SchemeText("b", 2026, "{\"x\":1}", "b"), TimeProvider.System).Accepted());
    }

    private static Decision<ISubjectEvent> Decide(CountyState state, SubjectCommand command) => CountyRules.Decide(state, command, TimeProvider.System);

    private static Decision<ISubjectEvent> Adopt(CountyState state, DateOnly effectiveOn, CountyPolicy? policy = null) =>
        CountyRules.Adopt(state, new AdoptPolicy(string.Empty, effectiveOn), policy ?? DefaultPolicy.Value, TimeProvider.System);

    private static CountyState After(CountyState state, SubjectCommand command) => Fold(state, Decide(state, command));

    private static CountyState Fold(CountyState state, Decision<ISubjectEvent> decision) => decision.Accepted().Aggregate(state, CountyFold.Apply);
}
