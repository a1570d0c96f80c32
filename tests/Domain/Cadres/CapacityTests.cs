using CsCheck;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Xunit;
using static Lianxin.Domain.Tests.Cadres.CadreFixture;
using static Lianxin.Domain.Tests.RegistryFixture;

namespace Lianxin.Domain.Tests.Cadres;

public sealed class CapacityTests
{
    private const int LeadMax = 4;

    private static CadreState Full =>
        Enumerable.Range(0, LeadMax).Aggregate(Registered, (state, i) => After(state, new StartLink(Terms($"lead {i}", Today), string.Empty)));

    [Fact]
    public void The_link_beyond_capacity_is_refused() =>
        Decide(Full, new StartLink(Terms("more", Today), string.Empty)).Refused(RefusalCode.CapacityExceeded);

    [Fact]
    public void A_future_overlap_counts()
    {
        var later = Enumerable.Range(0, LeadMax).Aggregate(
            Registered, (state, i) => After(state, new StartLink(Terms($"later {i}", Today.AddDays(30)), string.Empty)));

        Decide(later, new StartLink(Terms("open", Today), string.Empty)).Refused(RefusalCode.CapacityExceeded);
        Assert.Single(Decide(later, new StartLink(Terms("short", Today, Today.AddDays(29)), string.Empty)).Accepted());
    }

    [Fact]
    public void An_approver_lets_one_more_in_with_a_warning()
    {
        var taken = Assert.IsType<CaseTaken>(
            Assert.Single(Decide(Full, new StartLink(Terms("more", Today, approver: "县委组织部"), string.Empty)).Accepted()));

        Assert.Contains("将超过4个", taken.Warning, StringComparison.Ordinal);
        Assert.DoesNotContain("须填写批准人", taken.Warning, StringComparison.Ordinal);
        Assert.Equal("县委组织部", taken.Approver!.Clear);
        Assert.Equal(new Notice($"{taken.Link.Link} takes its holder above the rank group's capacity; approved", taken.Warning), taken.Notice);
    }

    [Fact]
    public void An_import_is_let_in_with_a_warning_that_asks_for_an_approver() => Assert.EndsWith(
        "超额须填写批准人",
        Assert.IsType<CaseTaken>(Assert.Single(Decide(Full, new StartLink(Terms("more", Today, imported: true), string.Empty)).Accepted())).Warning,
        StringComparison.Ordinal);

    [Fact]
    public void A_replacement_frees_the_place_it_takes()
    {
        var replaced = Terms("lead 0", Today).Link;

        Assert.Collection(
            Decide(Full, new ReplaceLink(replaced, Terms("next", Today.AddDays(1)), "调整", string.Empty)).Accepted(),
            first => Assert.Equal(Today, Assert.IsType<CaseReleased>(first).LastDay),
            second => Assert.Null(Assert.IsType<CaseTaken>(second).Notice));
    }

    [Fact]
    public void The_former_holder_of_a_replaced_link_only_releases_it()
    {
        var terms = Terms("next", Today.AddDays(1)) with { HolderId = Id<CadreId>("other").Value };

        Assert.IsType<CaseReleased>(Assert.Single(Decide(Full, new ReplaceLink(Terms("lead 0", Today).Link, terms, "调整", string.Empty)).Accepted()));
    }

    [Fact]
    public void The_home_village_is_barred()
    {
        Decide(Registered, new StartLink(Terms("a", Today), string.Empty), new CadreSurroundings(Home)).Refused(RefusalCode.Recused);
        Assert.Single(Decide(Registered, new StartLink(Terms("a", Today), string.Empty), new CadreSurroundings(Id<DivisionId>("else"))).Accepted());
    }

    [Fact]
    public void A_village_cadre_serves_the_home_village()
    {
        var local = After(CadreState.Empty, Registration with { RankGroup = RankGroup.VillageCadre, Category = PersonnelCategory.VillageCadre });

        Assert.Single(Decide(local, new StartLink(Terms("a", Today), string.Empty), new CadreSurroundings(Home)).Accepted());
    }

    [Fact]
    public void Before_the_first_day_of_service_nothing_can_be_held() =>
        Decide(Registered, new StartLink(Terms("a", new DateOnly(2019, 12, 31)), string.Empty)).Refused(RefusalCode.CadreInactive);

    [Fact]
    public void The_same_link_again_stores_nothing() =>
        Assert.Empty(Decide(Full, new StartLink(Terms("lead 0", Today), string.Empty)).Accepted());

    [Fact]
    public void A_link_that_is_not_held_cannot_be_released() =>
        Decide(Full, new EndLink(Id<LinkId>("unknown"), Today, "结束", null)).Refused(RefusalCode.NotFound);

    [Fact]
    public void An_ended_link_is_not_prolonged()
    {
        var ended = After(Full, new EndLink(Terms("lead 0", Today).Link, Today.AddDays(3), "结束", null));

        Decide(ended, new EndLink(Terms("lead 0", Today).Link, Today.AddDays(4), "结束", null)).Refused(RefusalCode.WrongState);
    }

    /// <summary>Whatever is asked in whatever order, no day holds more leads than allowed, and what was refused would have.</summary>
    [Fact]
    public void On_no_day_are_more_households_led_than_allowed() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 40], Gen.Bool, Gen.Int[0, 3]).Array[1, 40].Sample(steps =>
        {
            var state = Registered;
            foreach (var ((start, length, open, verb), index) in steps.Select((step, index) => (step, index)))
            {
                var from = Today.AddDays(start);
                if (verb == 0 && state.Links.All.Values.OrderBy(link => link.Link.Value, StringComparer.Ordinal).FirstOrDefault(link => link.To is null) is { } running)
                {
                    state = After(state, new EndLink(running.Link, running.From.AddDays(length), "结束", null));
                    continue;
                }

                var terms = Terms($"link {index}", from, open ? null : from.AddDays(length));
                var decision = Decide(state, new StartLink(terms, string.Empty));
                var fits = Days(terms).All(day => Leads(state, day) < LeadMax);
                if (fits != decision.Refusal is null)
                    return false;
                state = decision.Events.Aggregate(state, CadreFold.Apply);
            }

            return Enumerable.Range(0, 200).All(day => Leads(state, Today.AddDays(day)) <= LeadMax);
        });

    private static IEnumerable<DateOnly> Days(LinkTerms terms) =>
        Enumerable.Range(0, 200).Select(terms.From.AddDays).TakeWhile(day => terms.To is not { } to || day <= to);

    private static int Leads(CadreState state, DateOnly day) => state.Links.All.Values.Count(link => link.Covers(day));
}
