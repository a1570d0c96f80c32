using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Households;

namespace Lianxin.Domain.Rows;

/// <summary>A division. <c>EarlierCodes</c> and <c>Successors</c> are separated by ';'.</summary>
[GenerateSerializer, Immutable]
public sealed record DivisionRow(
    string DivisionId, string Code, string Name, DivisionLevel Level, string? ParentId, string EarlierCodes, string Successors, DateOnly? EndedOn, long Version) : IProjectionRow;

/// <summary>A body.</summary>
[GenerateSerializer, Immutable]
public sealed record BodyRow(string BodyId, string Name, BodyKind Kind, string? DivisionId, string ExternalNo, long Version) : IProjectionRow;

/// <summary>A cadre.</summary>
[GenerateSerializer, Immutable]
public sealed record CadreRow(
    string CadreId,
    string Name,
    string BodyId,
    string Post,
    PersonnelCategory Category,
    RankGroup RankGroup,
    string DutyPhone,
    string? HomeVillageId,
    DateOnly ActiveFrom,
    DateOnly? ActiveTo,
    string ExternalNo,
    long Version) : IProjectionRow;

/// <summary>One leave of a cadre; <c>LeaveKey</c> is cadre id and ordinal. Both days inclusive.</summary>
[GenerateSerializer, Immutable]
public sealed record LeaveRow(string LeaveKey, string CadreId, DateOnly FromDay, DateOnly ToDay, long Version) : IProjectionRow;

/// <summary>A household. <c>Tags</c> is a bit mask, bit n-1 for tag n. <c>Successors</c> are separated by ';'.</summary>
[GenerateSerializer, Immutable]
public sealed record HouseholdRow(
    string HouseholdId,
    string VillageId,
    string VillagersGroup,
    HouseholdStatus Status,
    Residence Residence,
    int Tags,
    MonitoringType Monitoring,
    int MemberCount,
    string ExternalNo,
    string LowIncomeNo,
    string Successors,
    DateOnly? LastVisitOn,
    long Version) : IProjectionRow;

/// <summary>
/// A member for look-up: keyed hashes only, made by the store from the sealed fields (HMAC-SHA-256 with the county's
/// look-up key, hex), empty where nothing is stated.
/// </summary>
[GenerateSerializer, Immutable]
public sealed record MemberRow(
    string PersonId, string HouseholdId, bool IsHead, MemberStatus Status, string NameHash, string IdNumberHash, long Version) : IProjectionRow;
