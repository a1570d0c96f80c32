using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Tests.Households;
using Xunit;

namespace Lianxin.Domain.Tests.Links;

public sealed class LinkRulesTests
{
    private static readonly DateOnly Day = Story.Founding;
    private readonly Story _story = Story.Registered();

    [Theory]
    [InlineData(-5, -1, true)]
    [InlineData(-5, 0, false)]
    [InlineData(3, 4, false)]
    [InlineData(10, null, false)]
    [InlineData(11, null, true)]
    [InlineData(-5, null, false)]
    public void Two_leads_never_share_a_day(int from, int? to, bool accepted)
    {
        _story.Must(new StartLink(_story.Lead(1, 1, Day, Day.AddDays(10)), string.Empty));
        var refusal = _story.Try(new StartLink(_story.Lead(2, 2, Day.AddDays(from), to is { } last ? Day.AddDays(last) : null), string.Empty));
        Assert.Equal(accepted ? null : RefusalCode.LeadTaken, refusal?.Code);
    }

    [Fact]
    public void A_lead_planned_for_the_future_takes_its_days()
    {
        _story.Must(new StartLink(_story.Lead(1, 1, Day.AddDays(30)), string.Empty));
        Assert.Equal(RefusalCode.LeadTaken, _story.Try(new StartLink(_story.Lead(2, 2, Day), string.Empty))?.Code);
        Assert.Null(_story.Try(new StartLink(_story.Lead(2, 2, Day, Day.AddDays(29)), string.Empty)));
        Assert.Equal(Day, _story.Entries[^2].Event.OccurredOn); // what lies ahead is dated today
    }

    [Fact]
    public void Ending_says_why_and_hands_open_difficulties_over_but_not_done_work()
    {
        _story.Must(new StartLink(_story.Lead(1, 1, Day), string.Empty));
        var (open, done, others) = (_story.In(DifficultyStatus.InProgress), _story.In(DifficultyStatus.Resolved), _story.In(DifficultyStatus.Assigned, handler: 3));
        var before = _story.State.Difficulties.Find(open)!;
        _story.Today = Day.AddDays(5);
        var end = new EndLink(_story.Lead(1, 1, Day).Link, _story.Today, "调离", Story.Cadre(2));
        Assert.Equal("reason", _story.Try(end with { Reason = string.Empty })?.Field);

        _story.Must(end);

        var after = _story.State.Difficulties.Find(open)!;
        Assert.Equal(before with { Handler = Story.Cadre(2) }, after); // status, assignment day and due date stay
        Assert.Equal(Story.Cadre(1), _story.State.Difficulties.Find(done)!.Handler);
        Assert.Equal(Story.Cadre(3), _story.State.Difficulties.Find(others)!.Handler);
        var fact = _story.Facts.Select(draft => draft.Fact).OfType<DifficultyFact>().Last();
        Assert.Equal((fact.ToStatus, Story.Cadre(2).Value), (fact.FromStatus, fact.HandlerCadreId));
        Assert.Contains(Story.Cadre(1), _story.Entries.SelectMany(entry => entry.Event.TouchedCadres));
        Assert.Equal(RefusalCode.WrongState, _story.Try(end)?.Code);
    }

    [Fact]
    public void Replacing_leaves_no_day_without_or_with_two()
    {
        _story.Must(new StartLink(_story.Lead(1, 1, Day), string.Empty));
        var id = _story.In(DifficultyStatus.Assigned);
        _story.Today = Day.AddDays(20);
        _story.Must(new ReplaceLink(_story.Lead(1, 1, Day).Link, _story.Lead(2, 2, _story.Today), "退休", "两项未了"));

        Assert.Equal(Story.Cadre(1).Value, _story.State.Links.LeadOn(_story.Today.AddDays(-1))!.HolderId);
        Assert.Equal(Story.Cadre(2).Value, _story.State.Links.LeadOn(_story.Today)!.HolderId);
        Assert.Equal(Story.Cadre(2), _story.State.Difficulties.Find(id)!.Handler);
    }

    [Fact]
    public void Nobody_takes_over_from_himself()
    {
        _story.Must(new StartLink(_story.Lead(1, 1, Day), string.Empty));
        var refusal = _story.Try(new ReplaceLink(_story.Lead(1, 1, Day).Link, _story.Lead(2, 1, Day.AddDays(5)), "调整", string.Empty));
        Assert.Equal((RefusalCode.InvalidField, "terms.holder_id"), (refusal?.Code, refusal?.Field));
    }

    [Fact]
    public void A_link_replaced_on_its_first_day_never_came_into_force()
    {
        _story.Must(new StartLink(_story.Lead(1, 1, Day), string.Empty));
        _story.Must(new ReplaceLink(_story.Lead(1, 1, Day).Link, _story.Lead(2, 2, Day), "录入有误", string.Empty));
        Assert.Equal(Day.AddDays(-1), _story.State.Links.Items[0].To);
        Assert.Equal(Story.Cadre(2).Value, _story.State.Links.LeadOn(Day)!.HolderId);
        Assert.Equal(RefusalCode.WrongState, _story.Try(new EndLink(_story.Lead(1, 1, Day).Link, Day.AddDays(-1), "再来一次", null))?.Code);
    }

    [Fact]
    public void A_planned_end_can_come_earlier_but_not_later()
    {
        var link = _story.Lead(1, 1, Day, Day.AddDays(100));
        _story.Must(new StartLink(link, string.Empty));
        Assert.Equal(RefusalCode.WrongState, _story.Try(new EndLink(link.Link, Day.AddDays(101), "延期", null))?.Code);
        Assert.Equal(RefusalCode.InvalidField, _story.Try(new EndLink(link.Link, Day.AddDays(-2), "提前", null))?.Code);
        Assert.Null(_story.Try(new EndLink(link.Link, Day.AddDays(50), "提前", null)));
    }

    [Fact]
    public void Terms_are_checked_field_by_field()
    {
        var good = _story.Lead(1, 1, Day);
        AssertField("terms.link", good with { Link = default });
        AssertField("terms.subject_id", good with { SubjectId = "H-511323-0000000000000000" });
        AssertField("terms.subject_id", good with { SubjectKind = SubjectKind.Village });
        AssertField("terms.holder_id", good with { HolderId = "C-1" });
        AssertField("terms.holder_id", good with { HolderKind = HolderKind.Body });
        AssertField("terms.holder_kind", good with { HolderKind = 0 });
        AssertField("terms.kind", good with { Kind = 0 });
        AssertField("terms.role", good with { Role = 0 });
        AssertField("terms.role", good with { Role = LinkRole.FirstSecretary });
        AssertField("terms.duties", good with { Duties = (LinkDuties)8 });
        AssertField("terms.from", good with { From = Day.AddYears(-11) });
        AssertField("terms.from", good with { From = Day.AddYears(6) });
        AssertField("terms.to", good with { To = Day.AddDays(-1) });
    }

    [Fact]
    public void A_village_has_one_holder_of_each_single_role_and_several_of_the_others()
    {
        var village = Story.Village(7);
        var context = new SubjectContext
        {
            Kind = SubjectKind.Village, SubjectId = village.Value, County = Story.County, TextKey = "K", Villages = VillageHistory.Always(village), Today = Day,
            Earliest = Day.AddYears(-10), Policy = Sample.Policy, RequestKey = "r",
        };
        var book = Start(LinkBook.Empty, 1, LinkRole.FirstSecretary, 1, out _);
        book = Start(book, 2, LinkRole.FirstSecretary, 2, out var taken);
        book = Start(book, 3, LinkRole.TeamMember, 2, out var first);
        book = Start(book, 4, LinkRole.TeamMember, 3, out var second);
        Start(book, 5, LinkRole.TeamMember, 3, out var twice);

        Assert.Equal(RefusalCode.RoleTaken, taken?.Code);
        Assert.Equal((null, null), (first, second));
        Assert.Equal(RefusalCode.AlreadyExists, twice?.Code);

        LinkBook Start(LinkBook links, int n, LinkRole role, int cadre, out Refusal? refusal)
        {
            var terms = new LinkTerms(
                EntityId.Derive<LinkId>(Story.County, $"v{n}"), SubjectKind.Village, village.Value, HolderKind.Cadre, Story.Cadre(cadre).Value, LinkKind.Helping,
                role, LinkDuties.None, Day, null, string.Empty, false, string.Empty);
            var decision = LinkRules.Decide(links, DifficultyBook.Empty, new StartLink(terms, string.Empty), context);
            refusal = decision.Refusal;
            return decision.Events.Cast<ILinkEvent>().Aggregate(links, LinkFold.Apply);
        }
    }

    private void AssertField(string field, LinkTerms terms)
    {
        var refusal = _story.Try(new StartLink(terms, string.Empty));
        Assert.Equal((RefusalCode.InvalidField, field), (refusal?.Code, refusal?.Field));
    }
}
