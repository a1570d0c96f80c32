using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Households;

/// <summary>Something that happened to a household itself. Secrets are sealed under their property's name in snake_case.</summary>
public interface IHouseholdEvent : ISubjectEvent;

/// <summary>Registered, with its members.</summary>
public sealed record HouseholdRegistered(
    HouseholdId Household,
    DivisionId Village,
    string Group,
    Secret? Address,
    Residence Residence,
    ImmutableArray<HouseholdTag> Tags,
    MonitoringType Monitoring,
    string ExternalNo,
    string LowIncomeNo,
    ImmutableArray<Member> Members,
    DateOnly OccurredOn) : IHouseholdEvent;

/// <summary>Edited: what is null stayed as it was. <c>AddressRemoved</c> tells an emptied address from an unchanged one.</summary>
public sealed record HouseholdEdited(
    string? Group,
    Secret? Address,
    bool AddressRemoved,
    Residence? Residence,
    ImmutableArray<HouseholdTag>? Tags,
    MonitoringType? Monitoring,
    string? LowIncomeNo,
    DateOnly OccurredOn) : IHouseholdEvent;

/// <summary>A member joined.</summary>
public sealed record MemberAdded(Member Member, DateOnly OccurredOn) : IHouseholdEvent;

/// <summary>A member's particulars were corrected.</summary>
public sealed record MemberEdited(Member Member, DateOnly OccurredOn) : IHouseholdEvent;

/// <summary>A member died or left.</summary>
public sealed record MemberRemoved(PersonId Person, MemberStatus Status, DateOnly OccurredOn) : IHouseholdEvent;

/// <summary>
/// A member's particulars were erased: the key that sealed them was destroyed with this very entry, by the store. Format 2.
/// </summary>
public sealed record MemberErased(PersonId Person, Secret? Approver, Secret? Reason, DateOnly OccurredOn) : IHouseholdEvent;

/// <summary>Another member became head. The others' relations are to the former head until they are stated anew.</summary>
public sealed record HeadChanged(PersonId Person, PersonId FormerHead, Relation FormerHeadBecomes, DateOnly OccurredOn) : IHouseholdEvent;

/// <summary>Moved to another village of the county, or to another group of the same.</summary>
public sealed record HouseholdMoved(DivisionId Village, string Group, DateOnly OccurredOn) : IHouseholdEvent;

/// <summary>Moved out of the county or dissolved; its links ended with that day, by entries of their own.</summary>
public sealed record HouseholdClosed(HouseholdStatus Status, Secret? Reason, DateOnly OccurredOn) : IHouseholdEvent;

/// <summary>One household that arose from a split.</summary>
public sealed record SplitSuccessor(
    HouseholdId Household, string ExternalNo, PersonId Head, ImmutableArray<PersonId> Members, ImmutableArray<DifficultyId> Difficulties);

/// <summary>Split into others; <c>OccurredOn</c> is their first day. Its links ended the day before, by entries of their own.</summary>
public sealed record HouseholdSplit(ImmutableArray<SplitSuccessor> Successors, Secret? Reason, DateOnly OccurredOn) : IHouseholdEvent;

/// <summary>Founded by the split of another household; its links follow by entries of their own. Difficulties keep their ids.</summary>
public sealed record HouseholdFoundedBySplit(
    HouseholdId Household,
    HouseholdId From,
    DivisionId Village,
    string Group,
    Secret? Address,
    Residence Residence,
    ImmutableArray<HouseholdTag> Tags,
    MonitoringType Monitoring,
    string ExternalNo,
    string LowIncomeNo,
    ImmutableArray<Member> Members,
    ImmutableArray<Difficulty> Difficulties,
    DateOnly OccurredOn) : IHouseholdEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => Difficulties.SelectMany(item => Touched.By(item.Handler));
}

/// <summary>Went into another household; its links ended the day before, by entries of their own.</summary>
public sealed record HouseholdMergedInto(HouseholdId Into, Secret? Reason, DateOnly OccurredOn) : IHouseholdEvent;

/// <summary>Took another household in: its present members, and its difficulties that had not come to their end.</summary>
public sealed record HouseholdAbsorbed(
    HouseholdId From, ImmutableArray<Member> Members, ImmutableArray<Difficulty> Difficulties, DateOnly OccurredOn) : IHouseholdEvent
{
    IEnumerable<CadreId> ISubjectEvent.TouchedCadres => Difficulties.SelectMany(item => Touched.By(item.Handler));
}
