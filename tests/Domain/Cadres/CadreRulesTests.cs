using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Rows;
using Xunit;
using static Lianxin.Domain.Tests.Cadres.CadreFixture;
using static Lianxin.Domain.Tests.RegistryFixture;

namespace Lianxin.Domain.Tests.Cadres;

public sealed class CadreRulesTests
{
    [Fact]
    public void A_registered_cadre_is_in_service_from_the_first_day()
    {
        Assert.True(Registered.InServiceOn(new DateOnly(2020, 1, 1)));
        Assert.False(Registered.InServiceOn(new DateOnly(2019, 12, 31)));
    }

    [Fact]
    public void Registering_twice_is_refused() => Decide(Registered, Registration).Refused(RefusalCode.AlreadyExists);

    [Theory]
    [InlineData("", "0817-8620001")]
    [InlineData("张伟", "1234")]
    [InlineData("张伟", "+8613800000000")]
    public void A_field_out_of_its_limits_is_refused(string name, string phone) =>
        Decide(CadreState.Empty, Registration with { Name = name, DutyPhone = phone }).Refused(RefusalCode.InvalidField);

    [Fact]
    public void A_rank_group_must_be_stated() =>
        Decide(CadreState.Empty, Registration with { RankGroup = RankGroup.Unspecified }).Refused(RefusalCode.InvalidField);

    [Fact]
    public void A_change_of_rank_group_counts_from_its_day()
    {
        var happened = Assert.Single(
            Decide(Registered, new EditCadre(null, null, null, null, RankGroup.DepartmentHead, null, null, Today.AddDays(-3))).Accepted());
        var after = CadreFold.Apply(Registered, happened);

        var fact = Assert.IsType<CadreFact>(Assert.Single(CadreProjection.Project(happened, after, new EntryStamp(2, 0, Today)).Facts).Fact);
        Assert.Equal((RankGroup.DepartmentHead, Today.AddDays(-3)), (fact.RankGroup, fact.FromDay));
    }

    [Fact]
    public void An_edit_to_the_present_values_stores_nothing() =>
        Assert.Empty(Decide(Registered, new EditCadre("张伟", null, "科员", null, null, null, null, null)).Accepted());

    [Fact]
    public void Leave_makes_inactive_but_not_out_of_service()
    {
        var away = After(Registered, new GrantLeave(Today, Today.AddDays(4), "病假"));

        Assert.False(away.ActiveOn(Today.AddDays(4)));
        Assert.True(away.InServiceOn(Today.AddDays(4)));
        Assert.True(away.ActiveOn(Today.AddDays(5)));
    }

    [Fact]
    public void Overlapping_leave_is_refused_and_the_same_again_stores_nothing()
    {
        var away = After(Registered, new GrantLeave(Today, Today.AddDays(4), "病假"));

        Decide(away, new GrantLeave(Today.AddDays(4), Today.AddDays(9), "事假")).Refused(RefusalCode.WrongState);
        Assert.Empty(Decide(away, new GrantLeave(Today, Today.AddDays(4), "病假")).Accepted());
    }

    [Fact]
    public void The_reason_of_a_leave_is_a_secret_of_the_county()
    {
        var granted = Assert.IsType<LeaveGranted>(Assert.Single(Decide(Registered, new GrantLeave(Today, Today, "病假")).Accepted()));

        Assert.Equal((Scope().CountyKey, "病假"), (granted.Reason!.KeyId, granted.Reason.Clear));
    }

    [Fact]
    public void Each_leave_has_a_row_of_its_own()
    {
        var away = After(Registered, new GrantLeave(Today, Today.AddDays(4), string.Empty));
        var happened = Assert.Single(Decide(away, new GrantLeave(Today.AddDays(10), Today.AddDays(12), string.Empty)).Accepted());

        var rows = CadreProjection.Project(happened, CadreFold.Apply(away, happened), new EntryStamp(3, 0, Today)).Rows;
        Assert.Equal($"{Cadre}/2", Assert.Single(rows.OfType<LeaveRow>()).LeaveKey);
    }

    [Fact]
    public void Retirement_waits_until_links_and_difficulties_are_transferred()
    {
        var holding = After(Registered, new StartLink(Terms("a", Today), string.Empty));

        Decide(holding, new RetireCadre(Today, "退休")).Refused(RefusalCode.WrongState);
        Decide(Registered, new RetireCadre(Today, "退休"), new CadreSurroundings(OpenDifficulties: 1)).Refused(RefusalCode.WrongState);
        var released = After(holding, new EndLink(Terms("a", Today).Link, Today, "退休", null));
        Assert.False(After(released, new RetireCadre(Today, "退休")).InServiceOn(Today.AddDays(1)));
    }
}
