using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Secrets;
using static Lianxin.Domain.Decisions.Decision<Lianxin.Domain.Events.ISubjectEvent>;

namespace Lianxin.Domain.Households;

/// <summary>Decides how a household ends. What its successors then hold is <see cref="HouseholdSuccession"/>.</summary>
internal static class SuccessionRules
{
    private const int MaxParts = 10;

    public static Decision<ISubjectEvent> Close(HouseholdState state, CloseHousehold command, SubjectContext context)
    {
        var day = command.OccurredOn ?? context.Today;
        if (command.Status is not (HouseholdStatus.MovedOut or HouseholdStatus.Dissolved))
            return Fields.Invalid("status", "must be MovedOut or Dissolved", "请选择迁出或注销");
        if (Ends(command.Reason, day, state, context) is { } refusal)
            return refusal;
        var open = state.Difficulties.Items.Where(item => item.Status.IsOpen()).Select(item => item.Id.Value).ToList();
        if (open.Count > 0)
        {
            return new Refusal(
                RefusalCode.WrongState, $"difficulties are open: {string.Join(", ", open)}", $"该户尚有{open.Count}项困难未办结，请先办结或撤回：{string.Join("、", open)}");
        }

        return Accept([
            .. LinkRules.EndAll(state.Links, day, context),
            new HouseholdClosed(command.Status, Secret.Of(context.TextKey, "reason", command.Reason), day)]);
    }

    public static Decision<ISubjectEvent> Split(HouseholdState state, SplitHousehold command, SubjectContext context)
    {
        var day = command.OccurredOn ?? context.Today;
        var parts = command.Parts.IsDefault ? [] : command.Parts;
        if ((Fields.Range("parts", "分出户数", parts.Length, 2, MaxParts) ?? Ends(command.Reason, day, state, context) ?? Allotted(state, parts)) is { } refusal)
            return refusal;

        var head = state.Present.Single(member => member.Relation == Relation.Head).Person;
        var named = parts.SelectMany(Difficulties).ToHashSet();
        var unnamed = state.Difficulties.Unfinished().Select(item => item.Id).Where(id => !named.Contains(id)).ToImmutableArray();
        var successors = parts.Select((part, i) =>
        {
            var number = part.ExternalNo ?? string.Empty;
            var keepsHead = part.Members.Contains(head);
            return new SplitSuccessor(
                RegistryIdentity.OfHousehold(context.County, number, $"{context.RequestKey}\npart\n{i}"),
                number,
                keepsHead ? head : part.Members[0],
                part.Members,
                keepsHead ? [.. Difficulties(part), .. unnamed] : [.. Difficulties(part)]);
        });
        return Accept([
            .. LinkRules.EndAll(state.Links, day.AddDays(-1), context),
            new HouseholdSplit([.. successors], Secret.Of(context.TextKey, "reason", command.Reason), day)]);
    }

    public static Decision<ISubjectEvent> Merge(HouseholdState state, MergeHousehold command, SubjectContext context)
    {
        var day = command.OccurredOn ?? context.Today;
        if ((Fields.Id("into", "并入户", command.Into.Value)
            ?? (command.Into == state.Id ? Fields.Invalid("into", "is the household itself", "不能并入本户") : null)
            ?? Ends(command.Reason, day, state, context)) is { } refusal)
            return refusal;
        return Accept([
            .. LinkRules.EndAll(state.Links, day.AddDays(-1), context),
            new HouseholdMergedInto(command.Into, Secret.Of(context.TextKey, "reason", command.Reason), day)]);
    }

    private static Refusal? Ends(string? reason, DateOnly day, HouseholdState state, SubjectContext context) =>
        Fields.Text("reason", "原因", reason, 0, 2000) ?? Fields.Day("occurred_on", "发生日期", day, state.FoundedOn, context.Today);

    private static Refusal? Allotted(HouseholdState state, ImmutableArray<SplitPart> parts)
    {
        if (parts.Any(part => part.Members.IsDefaultOrEmpty))
            return Fields.Invalid("parts.members", "is empty in a part", "每个新户至少应有一名成员");
        var members = parts.SelectMany(part => part.Members).ToList();
        if (members.Count != members.Distinct().Count() || !members.ToHashSet().SetEquals(state.Present.Select(member => member.Person)))
            return Fields.Invalid("parts.members", "must allot every present member to exactly one part", "每名现有成员应分到且只分到一个新户");
        var difficulties = parts.SelectMany(Difficulties).ToList();
        if (difficulties.Count != difficulties.Distinct().Count() || !difficulties.ToHashSet().IsSubsetOf(state.Difficulties.Unfinished().Select(item => item.Id)))
            return Fields.Invalid("parts.difficulties", "names a difficulty twice or one that is not open", "困难重复分配或已经了结");
        for (var i = 0; i < parts.Length; i++)
        {
            if (Fields.Number<HouseholdId>($"parts[{i}].external_no", "新户编号", parts[i].ExternalNo) is { } bad)
                return bad;
        }

        var numbers = parts.Select(part => part.ExternalNo).Where(number => !string.IsNullOrEmpty(number)).Append(state.ExternalNo).ToList();
        return numbers.Count != numbers.Distinct(StringComparer.Ordinal).Count()
            ? Fields.Invalid("parts.external_no", "repeats a number, or that of the household itself", "新户编号重复或与原户编号相同")
            : null;
    }

    private static IEnumerable<DifficultyId> Difficulties(SplitPart part) => part.Difficulties.IsDefault ? [] : part.Difficulties;
}
