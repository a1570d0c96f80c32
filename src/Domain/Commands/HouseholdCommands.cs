using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Commands;

/// <summary>A member as stated by a clerk or a file, in clear.</summary>
/// <param name="Name">1–50 characters.</param>
/// <param name="Relation">Relation to the head.</param>
/// <param name="Gender">Gender, or unspecified when unknown.</param>
/// <param name="IdNumber">18 digits (checked after GB 11643), 15 digits, or empty.</param>
/// <param name="BirthDate">Birth date or null.</param>
/// <param name="Phone">Phone or empty.</param>
[GenerateSerializer, Immutable, Alias("lx.MemberDetails")]
public sealed record MemberDetails(
    [property: Id(0)] string Name,
    [property: Id(1)] Relation Relation,
    [property: Id(2)] Gender Gender,
    [property: Id(3)] string IdNumber,
    [property: Id(4)] DateOnly? BirthDate,
    [property: Id(5)] string Phone);

/// <summary>Registers a household with its members, exactly one of them the head.</summary>
/// <param name="Village">The village it belongs to.</param>
/// <param name="Group">Villagers' group, up to 20 characters.</param>
/// <param name="Address">Free text, up to 200 characters.</param>
/// <param name="Residence">Residence.</param>
/// <param name="Tags">Tags, no duplicates.</param>
/// <param name="Monitoring">Monitoring type, unspecified for none.</param>
/// <param name="ExternalNo">户编号 or empty.</param>
/// <param name="LowIncomeNo">低保证号 or empty.</param>
/// <param name="Members">1–30 members.</param>
[GenerateSerializer, Immutable, Alias("lx.RegisterHousehold")]
public sealed record RegisterHousehold(
    [property: Id(0)] DivisionId Village,
    [property: Id(1)] string Group,
    [property: Id(2)] string Address,
    [property: Id(3)] Residence Residence,
    [property: Id(4)] ImmutableArray<HouseholdTag> Tags,
    [property: Id(5)] MonitoringType Monitoring,
    [property: Id(6)] string ExternalNo,
    [property: Id(7)] string LowIncomeNo,
    [property: Id(8)] ImmutableArray<MemberDetails> Members) : SubjectCommand;

/// <summary>Edits a household; null leaves a field as it is, an empty text clears it.</summary>
[GenerateSerializer, Immutable, Alias("lx.EditHousehold")]
public sealed record EditHousehold(
    [property: Id(0)] string? Group,
    [property: Id(1)] string? Address,
    [property: Id(2)] Residence? Residence,
    [property: Id(3)] ImmutableArray<HouseholdTag>? Tags,
    [property: Id(4)] MonitoringType? Monitoring,
    [property: Id(5)] string? LowIncomeNo,
    [property: Id(6)] DateOnly? EffectiveOn) : SubjectCommand;

/// <summary>Adds a member (birth, marriage, return).</summary>
[GenerateSerializer, Immutable, Alias("lx.AddMember")]
public sealed record AddMember([property: Id(0)] MemberDetails Member, [property: Id(1)] DateOnly? OccurredOn) : SubjectCommand;

/// <summary>Corrects a member's particulars.</summary>
[GenerateSerializer, Immutable, Alias("lx.EditMember")]
public sealed record EditMember([property: Id(0)] PersonId Person, [property: Id(1)] MemberDetails Member) : SubjectCommand;

/// <summary>Removes a member: died or left. The head can't be removed before another head is named.</summary>
[GenerateSerializer, Immutable, Alias("lx.RemoveMember")]
public sealed record RemoveMember([property: Id(0)] PersonId Person, [property: Id(1)] MemberStatus Status, [property: Id(2)] DateOnly? OccurredOn) : SubjectCommand;

/// <summary>
/// Erases a member's particulars for good: the key that seals them is destroyed, whatever streams they are stored in. Also of a former
/// member, and in a household that is closed. What was erased already changes nothing.
/// </summary>
/// <param name="Person">The person.</param>
/// <param name="Approver">Who approved it, 1–50 characters.</param>
/// <param name="Reason">Why, 1–2,000 characters; not to repeat what is erased.</param>
[GenerateSerializer, Immutable, Alias("lx.EraseMember")]
public sealed record EraseMember([property: Id(0)] PersonId Person, [property: Id(1)] string Approver, [property: Id(2)] string Reason) : SubjectCommand;

/// <summary>Names another head.</summary>
[GenerateSerializer, Immutable, Alias("lx.ChangeHead")]
public sealed record ChangeHead([property: Id(0)] PersonId Person, [property: Id(1)] Relation FormerHeadBecomes) : SubjectCommand;

/// <summary>Moves the household to another village of the county; facts keep the day's division.</summary>
[GenerateSerializer, Immutable, Alias("lx.MoveHousehold")]
public sealed record MoveHousehold([property: Id(0)] DivisionId Village, [property: Id(1)] string Group, [property: Id(2)] DateOnly? OccurredOn) : SubjectCommand;

/// <summary>Closes the household because it left the county or dissolved. Refused while difficulties are open; its links end with that day.</summary>
/// <param name="Status"><see cref="HouseholdStatus.MovedOut"/> or <see cref="HouseholdStatus.Dissolved"/>.</param>
/// <param name="Reason">Free text.</param>
/// <param name="OccurredOn">The day; null for today.</param>
[GenerateSerializer, Immutable, Alias("lx.CloseHousehold")]
public sealed record CloseHousehold([property: Id(0)] HouseholdStatus Status, [property: Id(1)] string Reason, [property: Id(2)] DateOnly? OccurredOn) : SubjectCommand;

/// <summary>One household that arises from a split.</summary>
/// <param name="ExternalNo">Its 户编号 or empty.</param>
/// <param name="Members">Who goes there; the first becomes head when none of them was.</param>
/// <param name="Difficulties">Open or resolved difficulties that go along; those that no part names go with the former head.</param>
[GenerateSerializer, Immutable, Alias("lx.SplitPart")]
public sealed record SplitPart([property: Id(0)] string ExternalNo, [property: Id(1)] ImmutableArray<PersonId> Members, [property: Id(2)] ImmutableArray<DifficultyId> Difficulties);

/// <summary>Splits a household into 2–10 parts from that day on: every present member is allotted to exactly one part, every difficulty not yet at its end to at most one; the links that run follow to each.</summary>
[GenerateSerializer, Immutable, Alias("lx.SplitHousehold")]
public sealed record SplitHousehold([property: Id(0)] ImmutableArray<SplitPart> Parts, [property: Id(1)] string Reason, [property: Id(2)] DateOnly? OccurredOn) : SubjectCommand;

/// <summary>Merges a household into another: members and open difficulties go over, its links end.</summary>
[GenerateSerializer, Immutable, Alias("lx.MergeHousehold")]
public sealed record MergeHousehold([property: Id(0)] HouseholdId Into, [property: Id(1)] string Reason, [property: Id(2)] DateOnly? OccurredOn) : SubjectCommand;
