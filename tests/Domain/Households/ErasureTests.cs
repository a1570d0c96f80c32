using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Rows;
using Xunit;

namespace Lianxin.Domain.Tests.Households;

/// <summary>A person erased is nobody in the household's memory and rows, and still counts.</summary>
public sealed class ErasureTests
{
    private readonly Story _story = Story.Registered();

    private PersonId Child => _story.State.Members[2].Person;

    [Fact]
    public void An_erased_member_keeps_place_and_status_and_no_particulars()
    {
        var before = _story.State.Find(Child)!;
        var present = _story.State.Present.Count();

        _story.Must(Erase(Child));

        var after = _story.State.Find(Child)!;
        Assert.Equal((before.Relation, before.Gender, before.Status), (after.Relation, after.Gender, after.Status));
        Assert.Equal([null, null, null, null], [after.Name, after.IdNumber, after.BirthDate, after.Phone]);
        Assert.Equal(_story.Today, after.ErasedOn);
        Assert.Equal(present, _story.State.Present.Count());
    }

    [Fact]
    public void Its_row_can_no_longer_be_found_by_name_or_number()
    {
        Assert.NotEmpty(Row(Child).NameHash);

        _story.Must(Erase(Child));

        Assert.Equal((string.Empty, string.Empty), (Row(Child).NameHash, Row(Child).IdNumberHash));
    }

    [Fact]
    public void Erasing_again_stores_nothing()
    {
        _story.Must(Erase(Child));

        Assert.Empty(_story.Must(Erase(Child)));
    }

    [Fact]
    public void Approver_and_reason_are_needed()
    {
        Assert.Equal("approver", _story.Try(new EraseMember(Child, " ", "本人申请"))?.Field);
        Assert.Equal("reason", _story.Try(new EraseMember(Child, "王主任", string.Empty))?.Field);
        Assert.Equal(RefusalCode.NotFound, _story.Try(Erase(EntityId.Derive<PersonId>(Story.County, "nobody")))?.Code);
    }

    [Fact]
    public void What_is_erased_is_not_edited_anew()
    {
        _story.Must(Erase(Child));

        Assert.Equal(RefusalCode.WrongState, _story.Try(new EditMember(Child, Sample.Member(Relation.Child)))?.Code);
    }

    [Fact]
    public void The_head_former_members_and_those_of_a_closed_household_are_erased_too()
    {
        _story.Must(new RemoveMember(Child, MemberStatus.Left, null));
        _story.Must(Erase(Child));
        _story.Must(new CloseHousehold(HouseholdStatus.MovedOut, "外迁", null));
        _story.Must(Erase(_story.State.Members[0].Person));

        Assert.Equal(MemberStatus.Left, _story.State.Find(Child)!.Status);
        Assert.NotNull(_story.State.Members[0].ErasedOn);
    }

    [Fact]
    public void Who_went_to_a_successor_is_erased_there()
    {
        var members = _story.State.Members.Select(member => member.Person).ToArray();
        _story.Must(new SplitHousehold([new SplitPart("H000002", [members[0], members[1]], []), new SplitPart("H000003", [members[2]], [])], "分户", null));

        var refusal = _story.Try(Erase(members[2]));

        Assert.Equal(RefusalCode.WrongState, refusal?.Code);
        Assert.All(_story.State.Successors, successor => Assert.Contains(successor.Value, refusal!.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_erasure_goes_along_into_a_successor()
    {
        _story.Must(Erase(Child));
        var erased = _story.State.Find(Child)!;

        Assert.Equal(erased, erased.Reopened(Story.Open));
    }

    private static EraseMember Erase(PersonId person) => new(person, "王主任", "本人申请");

    private MemberRow Row(PersonId person) => _story.Rows.Values.OfType<MemberRow>().Single(row => row.PersonId == person.Value);
}
