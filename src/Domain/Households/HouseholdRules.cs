using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Households;

/// <summary>
/// Decides every command to a household. A closed household refuses with its successors named, except that evidence may
/// still be corrected and attested, visits and measures of its days recorded, what was resolved confirmed or closed, and a member
/// erased. A difficulty that goes on elsewhere is refused with the name it goes on under.
/// </summary>
public static class HouseholdRules
{
    /// <summary>How long before its founding entries may be dated: history that an import brings.</summary>
    public const int YearsOfHistory = 10;

    /// <summary>Decides a command.</summary>
    /// <param name="state">The household; <see cref="HouseholdState.Empty"/> when not founded.</param>
    /// <param name="household">Its id, also when it is not founded yet.</param>
    /// <param name="command">The command.</param>
    /// <param name="scope">The moment.</param>
    /// <param name="entry">The entry that a correction or attestation names (<see cref="CorrectionRules.Names"/>); null otherwise.</param>
    /// <param name="villageLinks">Links to the household's village held by the cadre that <see cref="EffectRules.Untied"/> names; else none.</param>
    /// <returns>Events to store, none when nothing would change, or a refusal.</returns>
    public static Decision<ISubjectEvent> Decide(
        HouseholdState state, HouseholdId household, SubjectCommand command, CommandScope scope, EvidenceEntry? entry = null,
        ImmutableArray<LinkRow> villageLinks = default)
    {
        if (command is RegisterHousehold register)
            return RegistrationRules.Register(state, household, register, scope);
        if (!state.Exists)
            return new Refusal(RefusalCode.NotFound, $"there is no household {household}", $"没有户 {household}", "household");
        if (EtagRules.Check(command, state.Version) is { } stale)
            return stale;
        if (HouseholdSuccession.PassedOn(state, command) is { } elsewhere)
            return elsewhere;
        if (state.Status != HouseholdStatus.Active && !StaysPossible(state, command))
            return Closed(state);

        var context = Context(state, scope);
        var ties = new Ties(state.Links, villageLinks);
        return command switch
        {
            _ when DifficultyRules.Decides(command) => DifficultyRules.Decide(state.Difficulties, ties, command, context),
            _ when LinkRules.Decides(command) => LinkRules.Decide(state.Links, state.Difficulties, command, context),
            _ when EvidenceRules.Decides(command) => EvidenceRules.Decide(state.Difficulties, command, context),
            _ when CorrectionRules.Decides(command) =>
                CorrectionRules.Decide(state.Difficulties, ties, state.Marks, command, entry, context),
            EditHousehold c => RegistrationRules.Edit(state, c, context),
            MoveHousehold c => RegistrationRules.Move(state, c, context),
            AddMember c => MembershipRules.Add(state, c, context),
            EditMember c => MembershipRules.Edit(state, c, context),
            RemoveMember c => MembershipRules.Remove(state, c, context),
            EraseMember c => MembershipRules.Erase(state, c, context),
            ChangeHead c => MembershipRules.ChangeHead(state, c, context),
            CloseHousehold c => SuccessionRules.Close(state, c, context),
            SplitHousehold c => SuccessionRules.Split(state, c, context),
            MergeHousehold c => SuccessionRules.Merge(state, c, context),
            _ => throw new ArgumentException($"{command.GetType().Name} is no household's command", nameof(command)),
        };
    }

    /// <summary>The refusal of a household that is no longer active.</summary>
    /// <param name="state">The household.</param>
    /// <returns><see cref="RefusalCode.HouseholdClosed"/> naming the successors.</returns>
    public static Refusal Closed(HouseholdState state)
    {
        var successors = string.Join(", ", state.Successors.Select(id => id.Value));
        var (en, zh) = state.Successors.IsEmpty ? (string.Empty, string.Empty) : ($"; it goes on in {successors}", $"，请到后续户办理：{successors}");
        return new Refusal(RefusalCode.HouseholdClosed, $"{state.Id} is {state.Status} since {state.ClosedOn:O}{en}", $"该户已{NameZh(state.Status)}（{state.ClosedOn:yyyy-MM-dd}）{zh}");
    }

    /// <summary>What the shared rules need to know.</summary>
    /// <param name="state">A founded household.</param>
    /// <param name="scope">The moment.</param>
    /// <returns>The context.</returns>
    public static SubjectContext Context(HouseholdState state, CommandScope scope) => new()
    {
        Kind = SubjectKind.Household,
        SubjectId = state.Id.Value,
        County = scope.County,
        TextKey = state.Id.Value,
        Villages = state.Villages ?? throw new ArgumentException("the household is not founded", nameof(state)),
        Today = scope.Today,
        Earliest = state.FoundedOn.AddYears(-YearsOfHistory),
        Policy = scope.Policy,
        RequestKey = scope.RequestKey,
    };

    /// <summary>What happened while the household was there stays its own, however late it is told.</summary>
    private static bool StaysPossible(HouseholdState state, SubjectCommand command) => command switch
    {
        RecordVisit c => c.OccurredOn <= state.LastDay,
        RecordMeasure c => c.OccurredOn <= state.LastDay,
        ConfirmEffect or CloseUnconfirmed or EraseMember => true,
        _ => CorrectionRules.Decides(command),
    };

    private static string NameZh(HouseholdStatus status) => status switch
    {
        HouseholdStatus.Split => "分户",
        HouseholdStatus.Merged => "并户",
        HouseholdStatus.MovedOut => "迁出",
        HouseholdStatus.Dissolved => "注销",
        _ => "关闭",
    };
}
