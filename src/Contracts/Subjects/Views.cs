using Lianxin.Domain.Commands;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Rows;

namespace Lianxin.Contracts.Subjects;

/// <summary>
/// A household as read: the row, members (texts null unless read in full), difficulties and links; and for difficulties that went on in
/// another household, that household.
/// </summary>
[GenerateSerializer, Immutable, Alias("lx.HouseholdView")]
public sealed record HouseholdView(
    [property: Id(0)] HouseholdRow Row,
    [property: Id(1)] string? Address,
    [property: Id(2)] ImmutableArray<MemberView> Members,
    [property: Id(3)] ImmutableArray<DifficultyView> Difficulties,
    [property: Id(4)] ImmutableArray<LinkRow> Links,
    [property: Id(5)] ImmutableDictionary<DifficultyId, HouseholdId> PassedOn);

/// <summary>A member as read; texts are null in the basic view and after erasure.</summary>
[GenerateSerializer, Immutable, Alias("lx.MemberView")]
public sealed record MemberView(
    [property: Id(0)] string PersonId,
    [property: Id(1)] Relation Relation,
    [property: Id(2)] Gender Gender,
    [property: Id(3)] MemberStatus Status,
    [property: Id(4)] string? Name,
    [property: Id(5)] string? IdNumber,
    [property: Id(6)] DateOnly? BirthDate,
    [property: Id(7)] string? Phone,
    [property: Id(8)] DateOnly? ErasedOn = null);

/// <summary>A difficulty as read; the description only in full.</summary>
[GenerateSerializer, Immutable, Alias("lx.DifficultyView")]
public sealed record DifficultyView([property: Id(0)] DifficultyRow Row, [property: Id(1)] string? Description);

/// <summary>A division as read.</summary>
[GenerateSerializer, Immutable, Alias("lx.DivisionView")]
public sealed record DivisionView(
    [property: Id(0)] DivisionRow Row, [property: Id(1)] ImmutableArray<DifficultyView> Difficulties, [property: Id(2)] ImmutableArray<LinkRow> Links);

/// <summary>A body as read.</summary>
[GenerateSerializer, Immutable, Alias("lx.BodyView")]
public sealed record BodyView([property: Id(0)] BodyRow Row);

/// <summary>A cadre as read.</summary>
[GenerateSerializer, Immutable, Alias("lx.CadreView")]
public sealed record CadreView([property: Id(0)] CadreRow Row, [property: Id(1)] ImmutableArray<LeaveRow> Leaves);

/// <summary>A county as read.</summary>
/// <param name="County">Six digits.</param>
/// <param name="Name">Name.</param>
/// <param name="Zone">IANA zone.</param>
/// <param name="Clock">Clock kind.</param>
/// <param name="Now">The county's present instant.</param>
/// <param name="Today">The county's present day.</param>
/// <param name="PolicyLabel">Label of the policy in force today.</param>
/// <param name="PolicyHash">Its SHA-256, hex.</param>
/// <param name="Unverified">Paths in it that no primary text confirms.</param>
/// <param name="ClosedYears">Years whose books are closed.</param>
[GenerateSerializer, Immutable, Alias("lx.CountyView")]
public sealed record CountyView(
    [property: Id(0)] string County,
    [property: Id(1)] string Name,
    [property: Id(2)] string Zone,
    [property: Id(3)] ClockKind Clock,
    [property: Id(4)] DateTimeOffset Now,
    [property: Id(5)] DateOnly Today,
    [property: Id(6)] string PolicyLabel,
    [property: Id(7)] string PolicyHash,
    [property: Id(8)] ImmutableArray<string> Unverified,
    [property: Id(9)] ImmutableArray<int> ClosedYears,
    [property: Id(10)] long Version);
