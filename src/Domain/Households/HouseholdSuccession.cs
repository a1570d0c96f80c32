using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Secrets;
using static Lianxin.Domain.Decisions.Decision<Lianxin.Domain.Events.ISubjectEvent>;

namespace Lianxin.Domain.Households;

/// <summary>
/// What the other streams of a split or merge store, all in one append with the old household's entries.
/// The day of the split is the successors' first. Each link that reaches it ended the day before on the old household and
/// goes on for every successor, for the rest of its period, under a new id; a link of the future ends before it began and
/// begins for the successors. Members and difficulties keep their ids: difficulties follow as allotted, those that no
/// part names go with the former head. Tags, residence, monitoring, village and address go to all; the minimum-income
/// number stays with the former head. In a merge the winner takes members and unfinished difficulties and keeps its own links.
/// </summary>
public static class HouseholdSuccession
{
    /// <summary>The entries that found a split's successors.</summary>
    /// <param name="before">The household before the split's entries.</param>
    /// <param name="split">The split as decided.</param>
    /// <param name="open">Opens what the old stream stored, so that the new streams can seal it anew.</param>
    /// <param name="today">Today in the county's zone.</param>
    /// <returns>For each successor the entries of its stream from version 1: its founding, then its links.</returns>
    public static ImmutableArray<FoundedSuccessor> Found(HouseholdState before, HouseholdSplit split, OpenSecret open, DateOnly today) =>
        [.. split.Successors.Select(part => new FoundedSuccessor(part.Household, [Founding(before, part, split.OccurredOn, open), .. Links(before, part, split.OccurredOn, today)]))];

    /// <summary>Why a split can't found a successor: its number is another household's.</summary>
    /// <param name="household">The household that has the number.</param>
    /// <returns><see cref="RefusalCode.AlreadyExists"/>.</returns>
    public static Refusal Taken(HouseholdId household) => new(
        RefusalCode.AlreadyExists, $"{household} has this number already; give the new household another", $"新户编号已属于{household}，请另编", "parts.external_no");

    /// <summary>Why a difficulty can't be found where it was: it went along with the members.</summary>
    /// <param name="difficulty">The difficulty.</param>
    /// <param name="household">The household it went to.</param>
    /// <returns><see cref="RefusalCode.HouseholdClosed"/> with the name under which it goes on.</returns>
    public static Refusal GoesOn(DifficultyId difficulty, HouseholdId household)
    {
        var name = $"households/{household}/difficulties/{difficulty}";
        return new Refusal(RefusalCode.HouseholdClosed, $"{difficulty} goes on as {name}", $"该困难已随户转至 {name}，请到该户办理", "name");
    }

    /// <summary>The refusal of a command on a difficulty that went to another household.</summary>
    /// <param name="state">The household it is given to.</param>
    /// <param name="command">Any command.</param>
    /// <returns>The refusal of <see cref="GoesOn"/>, or null.</returns>
    internal static Refusal? PassedOn(HouseholdState state, SubjectCommand command)
    {
        var (named, field) = command switch
        {
            DifficultyCommand c => (c.Difficulty, "name"),
            RecordMeasure { Difficulty: { } difficulty } => (difficulty, "difficulty"),
            _ => default,
        };
        return named.Value is not null && state.PassedOn.TryGetValue(named, out var household) ? GoesOn(named, household) with { Field = field } : null;
    }

    /// <summary>Decides whether the winner of a merge can take the loser in.</summary>
    /// <param name="winner">The household that goes on.</param>
    /// <param name="before">The loser before the merge's entries.</param>
    /// <param name="merged">The merge as the loser decided it.</param>
    /// <param name="open">Opens what the loser's stream stored.</param>
    /// <returns>The winner's entry, or <see cref="RefusalCode.NotFound"/>, <see cref="RefusalCode.HouseholdClosed"/>, <see cref="RefusalCode.InvalidField"/>.</returns>
    public static Decision<ISubjectEvent> Absorb(HouseholdState winner, HouseholdState before, HouseholdMergedInto merged, OpenSecret open)
    {
        if (!winner.Exists || winner.Id != merged.Into)
            return new Refusal(RefusalCode.NotFound, $"there is no household {merged.Into}", $"没有户 {merged.Into}", "into");
        if (winner.Status != HouseholdStatus.Active)
            return HouseholdRules.Closed(winner);
        if (Fields.Range("into", "合并后的成员人数", winner.Present.Count() + before.Present.Count(), 1, RegistrationRules.MaxMembers) is { } refusal)
            return refusal;
        return Accept(new HouseholdAbsorbed(
            before.Id,
            [.. before.Present.Select(member => member.Reopened(open) with { Relation = member.Relation == Relation.Head ? Relation.Other : member.Relation })],
            [.. before.Difficulties.Unfinished().Select(item => item.Reopened(winner.Id.Value, open))],
            merged.OccurredOn));
    }

    /// <summary>A carried link as the holder's stream must take it: like an import, so that capacity warns and does not refuse what law carries over.</summary>
    /// <param name="carried">A link's start among the entries of <see cref="Found"/>.</param>
    /// <returns>The terms for the holder's side.</returns>
    public static LinkTerms Terms(LinkStarted carried) => new(
        carried.Link, carried.SubjectKind, carried.SubjectId, carried.HolderKind, carried.HolderId, carried.Kind, carried.Role, carried.Duties,
        carried.From, carried.To, carried.ExternalNo, true, string.Empty);

    private static HouseholdFoundedBySplit Founding(HouseholdState before, SplitSuccessor part, DateOnly day, OpenSecret open)
    {
        var keepsHead = before.Present.Single(member => member.Relation == Relation.Head).Person == part.Head;
        return new HouseholdFoundedBySplit(
            part.Household, before.Id, before.Villages!.On(day), before.Group, Secret.Of(part.Household.Value, "address", open("address", before.Address)),
            before.Residence, HouseholdTags.Of(before.Tags), before.Monitoring, part.ExternalNo, keepsHead ? before.LowIncomeNo : string.Empty,
            [.. part.Members.Select(person => Follow(before.Find(person)!, part.Head, keepsHead).Reopened(open))],
            [.. part.Difficulties.Select(id => before.Difficulties.Find(id)!.Reopened(part.Household.Value, open))],
            day);
    }

    /// <summary>Relations are to the head: under another head they are unknown until stated.</summary>
    private static Member Follow(Member member, PersonId head, bool keepsHead) => keepsHead
        ? member
        : member with { Relation = member.Person == head ? Relation.Head : Relation.Other };

    private static IEnumerable<ISubjectEvent> Links(HouseholdState before, SplitSuccessor part, DateOnly day, DateOnly today)
    {
        var county = EntityId.CountyOf(part.Household);
        foreach (var link in before.Links.Items.Where(link => link.Reaches(day)))
        {
            var from = link.From > day ? link.From : day;
            yield return new LinkStarted(
                EntityId.Derive<LinkId>(county, $"{link.Id}\ncarried to\n{part.Household}"), SubjectKind.Household, part.Household.Value, link.HolderKind,
                link.HolderId, link.Kind, link.Role, link.Duties, from, link.To, string.Empty, false, link.Id, null, null, from < today ? from : today);
        }
    }
}
