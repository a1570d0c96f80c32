using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;
using static Lianxin.Domain.Decisions.Decision<Lianxin.Domain.Events.ISubjectEvent>;

namespace Lianxin.Domain.Households;

/// <summary>Decides who belongs to a household. It has exactly one head throughout: headship passes, it is never added or removed.</summary>
internal static class MembershipRules
{
    public static Decision<ISubjectEvent> Add(HouseholdState state, AddMember command, SubjectContext context)
    {
        var day = command.OccurredOn ?? context.Today;
        if ((MemberRules.Check(command.Member, "member.", context.Today)
            ?? NotHead(command.Member.Relation)
            ?? Fields.Day("occurred_on", "发生日期", day, context.Earliest, context.Today)
            ?? Fields.Range("member", "成员人数", state.Present.Count() + 1, 1, RegistrationRules.MaxMembers)) is { } refusal)
            return refusal;
        var person = EntityId.Derive<PersonId>(context.County, $"{context.RequestKey}\nmember");
        return Accept(new MemberAdded(MemberRules.Seal(person, command.Member), day));
    }

    public static Decision<ISubjectEvent> Edit(HouseholdState state, EditMember command, SubjectContext context)
    {
        if (Find(state, command.Person, out var member) is { } missing)
            return missing;
        if (member.ErasedOn is { } day)
        {
            return new Refusal(
                RefusalCode.WrongState, $"the particulars of {command.Person} were erased on {day:O}; whoever is registered anew is added as a member",
                $"该成员信息已于{day:yyyy-MM-dd}删除，不能再修改；确需重新登记的请作为新成员添加", "person");
        }

        if (MemberRules.Check(command.Member, "member.", context.Today) is { } refusal)
            return refusal;
        if ((member.Relation == Relation.Head) != (command.Member.Relation == Relation.Head))
            return Fields.Invalid("member.relation", "headship passes by changing the head only", "户主关系请用“变更户主”办理");
        return Accept(new MemberEdited(MemberRules.Seal(command.Person, command.Member), context.Today));
    }

    public static Decision<ISubjectEvent> Remove(HouseholdState state, RemoveMember command, SubjectContext context)
    {
        var day = command.OccurredOn ?? context.Today;
        if (Find(state, command.Person, out var member) is { } missing)
            return missing;
        if (command.Status is not (MemberStatus.Died or MemberStatus.Left))
            return Fields.Invalid("status", "must be Died or Left", "请选择去世或离开");
        if (Fields.Day("occurred_on", "发生日期", day, context.Earliest, context.Today) is { } refusal)
            return refusal;
        return member.Relation == Relation.Head
            ? new Refusal(
                RefusalCode.WrongState, $"{command.Person} is the head; name another head first, or close the household",
                "户主不能直接移除，请先变更户主；户内已无他人的请注销该户", "person")
            : Accept(new MemberRemoved(command.Person, command.Status, day));
    }

    public static Decision<ISubjectEvent> ChangeHead(HouseholdState state, ChangeHead command, SubjectContext context)
    {
        if (Find(state, command.Person, out var member) is { } missing)
            return missing;
        if (member.Relation == Relation.Head)
            return Fields.Invalid("person", "is the head already", "该成员已是户主");
        if ((Fields.Stated("former_head_becomes", "原户主与新户主关系", command.FormerHeadBecomes)
            ?? (command.FormerHeadBecomes == Relation.Head ? Fields.Invalid("former_head_becomes", "can't be Head", "原户主不能仍为户主") : null)) is { } refusal)
            return refusal;
        var former = state.Present.Single(present => present.Relation == Relation.Head);
        return Accept(new HeadChanged(command.Person, former.Person, command.FormerHeadBecomes, context.Today));
    }

    public static Decision<ISubjectEvent> Erase(HouseholdState state, EraseMember command, SubjectContext context)
    {
        if (state.Find(command.Person) is not { } member)
            return NoMember(state, command.Person);
        if ((Fields.Name("approver", "批准人", command.Approver, 1, 50) ?? Fields.Text("reason", "删除理由", command.Reason, 1, 2000)) is { } refusal)
            return refusal;
        if (member.Status == MemberStatus.Allotted)
        {
            var successors = string.Join(", ", state.Successors.Select(id => id.Value));
            return new Refusal(
                RefusalCode.WrongState, $"{command.Person} went to another household; erase there: {successors}", $"该成员已转入后续户，请到该户办理：{successors}", "person");
        }

        return member.ErasedOn is not null
            ? Accept()
            : Accept(new MemberErased(
                command.Person, Secret.Of(context.TextKey, "approver", command.Approver), Secret.Of(context.TextKey, "reason", command.Reason), context.Today));
    }

    private static Refusal NoMember(HouseholdState state, PersonId person) =>
        new(RefusalCode.NotFound, $"{person} is no member of {state.Id}", "该户没有这名成员", "person");

    private static Refusal? NotHead(Relation relation) => relation == Relation.Head
        ? Fields.Invalid("member.relation", "can't be Head: the household has one", "该户已有户主")
        : null;

    private static Refusal? Find(HouseholdState state, PersonId person, out Member member)
    {
        member = state.Find(person)!;
        if (member is null)
            return NoMember(state, person);
        return member.Status == MemberStatus.Present
            ? null
            : new Refusal(RefusalCode.WrongState, $"{person} is {member.Status}", "该成员已去世或离开本户", "person");
    }
}
