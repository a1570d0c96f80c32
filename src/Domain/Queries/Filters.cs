using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;

namespace Lianxin.Domain.Queries;

/// <summary>Which divisions; null fields don't filter. Listed by code.</summary>
[GenerateSerializer, Immutable]
public sealed record DivisionFilter(DivisionLevel? Level = null, string? ParentId = null, string? NameContains = null, string? Code = null);

/// <summary>Which bodies; listed by id.</summary>
[GenerateSerializer, Immutable]
public sealed record BodyFilter(string? NameContains = null, string? DivisionId = null, string? ExternalNo = null);

/// <summary>Which cadres; listed by id.</summary>
[GenerateSerializer, Immutable]
public sealed record CadreFilter(string? BodyId = null, RankGroup? RankGroup = null, string? NameContains = null, string? ExternalNo = null, DateOnly? ActiveOn = null);

/// <summary>
/// Which households; listed by id. <c>DivisionId</c> may be a village, a township or the county. Hashes as in
/// <c>MemberRow</c>. <c>HolderId</c> keeps those the holder ever had a link to, or with <c>HeldOn</c> one in force that day.
/// </summary>
[GenerateSerializer, Immutable]
public sealed record HouseholdFilter(
    string? DivisionId = null,
    HouseholdStatus? Status = null,
    HouseholdTag? Tag = null,
    string? ExternalNo = null,
    string? NameHash = null,
    string? IdNumberHash = null,
    DateOnly? WithoutLeadOn = null,
    string? HolderId = null,
    DateOnly? HeldOn = null);

/// <summary>Which links; listed by id. <c>ActiveOn</c> keeps those in force on a day.</summary>
[GenerateSerializer, Immutable]
public sealed record LinkFilter(
    string? SubjectId = null, string? HolderId = null, LinkRole? Role = null, DateOnly? ActiveOn = null, string? ExternalNo = null,
    string? LinkId = null);

/// <summary>Which difficulties; listed by id. <c>DivisionId</c> as in households; <c>OverdueOn</c> keeps open ones due before that day.</summary>
[GenerateSerializer, Immutable]
public sealed record DifficultyFilter(
    string? SubjectId = null,
    string? DivisionId = null,
    string? HandlerCadreId = null,
    DifficultyStatus? Status = null,
    bool OpenOnly = false,
    DateOnly? OverdueOn = null,
    string? ExternalNo = null,
    int? EscalationBelow = null);
