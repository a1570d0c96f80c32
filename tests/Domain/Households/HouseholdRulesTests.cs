using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Rows;
using Xunit;

namespace Lianxin.Domain.Tests.Households;

public sealed class HouseholdRulesTests
{
    private readonly Story _story = Story.Registered();

    [Fact]
    public void A_household_is_founded_once()
    {
        Assert.Equal(RefusalCode.AlreadyExists, _story.Try(Sample.Register())?.Code);
        Assert.Equal(RefusalCode.NotFound, new Story("nobody").Try(Sample.Visit(1, Story.Founding, 1))?.Code);
    }

    [Fact]
    public void An_etag_of_another_version_is_stale()
    {
        var edit = new EditHousehold("4组", null, null, null, null, null, null);
        Assert.Equal(RefusalCode.StaleEtag, _story.Try(edit with { Etag = "0" })?.Code);
        Assert.Null(_story.Try(edit with { Etag = EtagRules.Of(_story.State.Version) }));
        Assert.Equal(RefusalCode.StaleEtag, _story.Try(edit with { Etag = "1" })?.Code);
    }

    [Fact]
    public void Field_limits_of_a_registration_are_kept()
    {
        var good = Sample.Register();
        AssertField("village", good with { Village = default });
        AssertField("group", good with { Group = new string('组', 21) });
        AssertField("address", good with { Address = new string('路', 201) });
        AssertField("residence", good with { Residence = 0 });
        AssertField("tags", good with { Tags = [HouseholdTag.Orphan, HouseholdTag.Orphan] });
        AssertField("tags", good with { Tags = [(HouseholdTag)77] });
        AssertField("monitoring", good with { Monitoring = (MonitoringType)9 });
        AssertField("external_no", good with { ExternalNo = new string('1', 51) });
        AssertField("low_income_no", good with { LowIncomeNo = "a\tb" });
        AssertField("members", good with { Members = [] });
        AssertField("members", good with { Members = default });
        AssertField("members", good with { Members = [.. Enumerable.Repeat(Sample.Member(Relation.Child), 31)] });
        AssertField("members", good with { Members = [Sample.Member(Relation.Head), Sample.Member(Relation.Head)] });
        AssertField("members", good with { Members = [Sample.Member(Relation.Child)] });
        AssertField("members[1].name", good with { Members = [Sample.Member(Relation.Head), Sample.Member(Relation.Child, name: " ")] });
        AssertField("members[0].phone", good with { Members = [Sample.Member(Relation.Head) with { Phone = "一三八" }] });
        AssertField("members[0].birth_date", good with { Members = [Sample.Member(Relation.Head, birth: Story.Founding.AddDays(1))] });
    }

    [Fact]
    public void What_the_id_number_says_must_not_contradict_what_is_stated()
    {
        const string Number = "440524188001010014"; // a man born on 1880-01-01
        AssertField("members[0].id_number", With(Sample.Member(Relation.Head, "440524188001010015")));
        AssertField("members[0].birth_date", With(Sample.Member(Relation.Head, Number, birth: new DateOnly(1880, 1, 2))));
        AssertField("members[0].gender", With(Sample.Member(Relation.Head, Number, Gender.Female)));
        Assert.Null(new Story("other").Try(With(Sample.Member(Relation.Head, Number, Gender.Male, new DateOnly(1880, 1, 1)))));

        static RegisterHousehold With(MemberDetails head) => Sample.Register() with { Members = [head] };
    }

    [Fact]
    public void Headship_passes_and_is_never_added_edited_or_removed()
    {
        var (head, spouse) = (_story.State.Members[0].Person, _story.State.Members[1].Person);
        Assert.Equal("member.relation", _story.Try(new AddMember(Sample.Member(Relation.Head), null))?.Field);
        Assert.Equal("member.relation", _story.Try(new EditMember(spouse, Sample.Member(Relation.Head)))?.Field);
        Assert.Equal("member.relation", _story.Try(new EditMember(head, Sample.Member(Relation.Other)))?.Field);
        Assert.Equal(RefusalCode.WrongState, _story.Try(new RemoveMember(head, MemberStatus.Died, null))?.Code);
        Assert.Equal("former_head_becomes", _story.Try(new ChangeHead(spouse, Relation.Head))?.Field);

        _story.Must(new ChangeHead(spouse, Relation.Spouse));
        _story.Must(new RemoveMember(head, MemberStatus.Died, null));

        Assert.Equal(spouse, _story.State.Present.Single(member => member.Relation == Relation.Head).Person);
        Assert.Equal(RefusalCode.WrongState, _story.Try(new RemoveMember(head, MemberStatus.Died, null))?.Code);
        Assert.Equal(2, Row().MemberCount);
    }

    [Fact]
    public void An_edit_that_changes_nothing_stores_nothing()
    {
        Assert.Empty(_story.Must(new EditHousehold("3组", null, Residence.Resident, [HouseholdTag.Disability, HouseholdTag.MinimumIncome], MonitoringType.Marginal, "D1", null)));
        _story.Must(new EditHousehold(null, string.Empty, null, [], null, null, null));
        Assert.Null(_story.State.Address);
        Assert.Equal(0, Row().Tags);
    }

    [Fact]
    public void Facts_keep_the_village_of_their_day()
    {
        _story.Today = Story.Founding.AddDays(20);
        _story.Must(new MoveHousehold(Story.Village(2), "1组", Story.Founding.AddDays(10)));
        _story.Must(Sample.Visit(1, Story.Founding.AddDays(9), 1));
        _story.Must(Sample.Visit(2, Story.Founding.AddDays(10), 1));

        var villages = _story.Facts.Select(draft => draft.Fact).OfType<VisitFact>().Select(fact => fact.VillageId);
        Assert.Equal([Story.Village(1).Value, Story.Village(2).Value], villages);
        Assert.Equal(Story.Village(2).Value, Row().VillageId);
        Assert.Equal("occurred_on", _story.Try(new MoveHousehold(Story.Village(3), "1组", Story.Founding.AddDays(9)))?.Field);
    }

    [Fact]
    public void A_move_leads_to_another_village_and_blanks_no_group_on_the_way()
    {
        foreach (var group in new[] { string.Empty, "3组", "4组" })
            Assert.Equal("village", _story.Try(new MoveHousehold(Story.Village(1), group, null))?.Field);
        Assert.Equal("3组", _story.State.Group);
    }

    [Fact]
    public void A_household_closes_with_its_links_but_not_with_open_difficulties()
    {
        _story.Must(new StartLink(_story.Lead(1, 1, Story.Founding), string.Empty));
        var planned = _story.Lead(2, 2, Story.Founding.AddDays(90)) with { Role = LinkRole.GridWorker };
        _story.Must(new StartLink(planned, string.Empty));
        var open = _story.Report();
        var close = new CloseHousehold(HouseholdStatus.MovedOut, "外迁", null);
        Assert.Contains(open.Value, _story.Try(close)!.Message, StringComparison.Ordinal);

        _story.Must(Sample.Command(DifficultyVerb.Withdraw, open));
        var resolved = _story.In(DifficultyStatus.Resolved);
        _story.Must(close);

        Assert.Equal(_story.Today, _story.State.Links.Items[0].To);
        Assert.Equal(Story.Founding.AddDays(89), _story.State.Links.Items[1].To); // never came into force
        Assert.Equal(RefusalCode.HouseholdClosed, _story.Try(new AddMember(Sample.Member(Relation.Child), null))?.Code);
        Assert.Equal(RefusalCode.HouseholdClosed, _story.Try(Sample.Command(DifficultyVerb.Reopen, resolved))?.Code);
        Assert.Null(_story.Try(Sample.Effect(resolved))); // what was done may still be confirmed
    }

    private HouseholdRow Row() => _story.Rows.Values.OfType<HouseholdRow>().Single();

    private static void AssertField(string field, RegisterHousehold command)
    {
        var refusal = new Story("fields").Try(command);
        Assert.Equal((RefusalCode.InvalidField, field), (refusal?.Code, refusal?.Field));
    }
}
