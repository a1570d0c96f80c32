using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;
using static Lianxin.Domain.Decisions.Decision<Lianxin.Domain.Events.ISubjectEvent>;

namespace Lianxin.Domain.Households;

/// <summary>Decides what a household is registered as, edited to and moved to.</summary>
internal static class RegistrationRules
{
    public const int MaxMembers = 30;

    public static Decision<ISubjectEvent> Register(HouseholdState state, HouseholdId household, RegisterHousehold command, CommandScope scope)
    {
        if (state.Exists)
            return new Refusal(RefusalCode.AlreadyExists, $"{state.Id} exists already", $"该户已登记：{state.Id}", "external_no");
        var members = command.Members.IsDefault ? [] : command.Members;
        if ((Fields.Id("village", "所在村", command.Village.Value)
            ?? Fields.Code("group", "村组", command.Group, 20)
            ?? Fields.Name("address", "住址", command.Address, 0, 200)
            ?? Fields.Stated("residence", "居住情况", command.Residence)
            ?? Tags(command.Tags)
            ?? Fields.Known("monitoring", "监测类型", command.Monitoring)
            ?? Fields.Number<HouseholdId>("external_no", "户编号", command.ExternalNo)
            ?? Fields.Code("low_income_no", "低保证号", command.LowIncomeNo, 50)
            ?? Fields.Range("members", "成员人数", members.Length, 1, MaxMembers)) is { } refusal)
            return refusal;
        for (var i = 0; i < members.Length; i++)
        {
            if (MemberRules.Check(members[i], $"members[{i}].", scope.Today) is { } bad)
                return bad;
        }

        if (members.Count(member => member.Relation == Relation.Head) != 1)
            return Fields.Invalid("members", "must have exactly one head", "每户应有且只有一名户主");
        return Accept(new HouseholdRegistered(
            household, command.Village, command.Group ?? string.Empty, Secret.Of(household.Value, "address", command.Address), command.Residence,
            command.Tags.IsDefault ? [] : command.Tags, command.Monitoring, command.ExternalNo ?? string.Empty, command.LowIncomeNo ?? string.Empty,
            [.. members.Select((member, i) => MemberRules.Seal(EntityId.Derive<PersonId>(scope.County, $"{scope.RequestKey}\nmember\n{i}"), member))],
            scope.Today));
    }

    public static Decision<ISubjectEvent> Edit(HouseholdState state, EditHousehold command, SubjectContext context)
    {
        var day = command.EffectiveOn ?? context.Today;
        if ((Fields.Code("group", "村组", command.Group, 20)
            ?? Fields.Name("address", "住址", command.Address, 0, 200)
            ?? (command.Residence is { } residence ? Fields.Stated("residence", "居住情况", residence) : null)
            ?? (command.Tags is { } tags ? Tags(tags) : null)
            ?? (command.Monitoring is { } monitoring ? Fields.Known("monitoring", "监测类型", monitoring) : null)
            ?? Fields.Code("low_income_no", "低保证号", command.LowIncomeNo, 50)
            ?? Fields.Day("effective_on", "生效日期", day, context.Earliest, context.Today)) is { } refusal)
            return refusal;

        var edited = new HouseholdEdited(
            command.Group == state.Group ? null : command.Group,
            Secret.Of(context.TextKey, "address", command.Address),
            command.Address is { } address && string.IsNullOrWhiteSpace(address) && state.Address is not null,
            command.Residence == state.Residence ? null : command.Residence,
            command.Tags is { } stated && HouseholdTags.Mask(stated) != state.Tags ? stated : null,
            command.Monitoring == state.Monitoring ? null : command.Monitoring,
            command.LowIncomeNo == state.LowIncomeNo ? null : command.LowIncomeNo,
            day);
        return edited is { Group: null, Address: null, AddressRemoved: false, Residence: null, Tags: null, Monitoring: null, LowIncomeNo: null }
            ? Accept()
            : Accept(edited);
    }

    public static Decision<ISubjectEvent> Move(HouseholdState state, MoveHousehold command, SubjectContext context)
    {
        var day = command.OccurredOn ?? context.Today;
        var since = context.Villages.Periods.Length > 1 ? context.Villages.Last.From : context.Earliest;
        if ((Fields.Id("village", "迁入村", command.Village.Value)
            ?? Fields.Code("group", "村组", command.Group, 20)
            ?? Fields.Day("occurred_on", "迁居日期", day, since, context.Today)) is { } refusal)
            return refusal;
        return command.Village == state.Village
            ? Fields.Invalid("village", "is where the household belongs already; another group is an edit", "该户已在此村；调整村组请修改住户信息")
            : Accept(new HouseholdMoved(command.Village, command.Group ?? string.Empty, day));
    }

    private static Refusal? Tags(ImmutableArray<HouseholdTag> tags)
    {
        var stated = tags.IsDefault ? [] : tags;
        return stated.Select(tag => Fields.Stated("tags", "户标签", tag)).FirstOrDefault(bad => bad is not null)
            ?? (stated.Distinct().Count() != stated.Length ? Fields.Invalid("tags", "names a tag twice", "户标签重复") : null);
    }
}
