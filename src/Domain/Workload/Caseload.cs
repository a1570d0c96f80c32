using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;

namespace Lianxin.Domain.Workload;

/// <summary>What one cadre carries on a day: the input of <c>WorkloadRules</c>. Ids as text; days in county time.</summary>
/// <param name="CadreId">The cadre.</param>
/// <param name="RankGroup">Rank group.</param>
/// <param name="BodyId">Employing body.</param>
/// <param name="BodyDivisionId">The body's division (duty station), or null.</param>
/// <param name="BodyTownshipId">The township the duty station is or lies in; null for a body at county level or without a division.</param>
/// <param name="ActiveOnDay">In service and not on leave on the day.</param>
/// <param name="Links">Links in force on the day.</param>
/// <param name="Difficulties">Open difficulties the cadre handles.</param>
/// <param name="Visits">Visits the cadre took part in since the day asked for, one item per visit and household.</param>
[GenerateSerializer, Immutable, Alias("lx.Caseload")]
public sealed record Caseload(
    [property: Id(0)] string CadreId,
    [property: Id(1)] RankGroup RankGroup,
    [property: Id(2)] string BodyId,
    [property: Id(3)] string? BodyDivisionId,
    [property: Id(4)] string? BodyTownshipId,
    [property: Id(5)] bool ActiveOnDay,
    [property: Id(6)] ImmutableArray<CaseLink> Links,
    [property: Id(7)] ImmutableArray<CaseDifficulty> Difficulties,
    [property: Id(8)] ImmutableArray<CaseVisit> Visits);

/// <summary>A link in force, with what weighs about its subject.</summary>
/// <param name="LinkId">The link.</param>
/// <param name="SubjectKind">Township, village or household.</param>
/// <param name="SubjectId">The subject.</param>
/// <param name="Role">Role.</param>
/// <param name="FromDay">First day in force.</param>
/// <param name="VillageId">The subject's village (or the division itself).</param>
/// <param name="TownshipId">The village's township, or null.</param>
/// <param name="Tags">The household's tags as a bit mask; 0 for divisions.</param>
/// <param name="Monitoring">The household's monitoring type; unspecified for none.</param>
[GenerateSerializer, Immutable, Alias("lx.CaseLink")]
public sealed record CaseLink(
    [property: Id(0)] string LinkId,
    [property: Id(1)] SubjectKind SubjectKind,
    [property: Id(2)] string SubjectId,
    [property: Id(3)] LinkRole Role,
    [property: Id(4)] DateOnly FromDay,
    [property: Id(5)] string? VillageId,
    [property: Id(6)] string? TownshipId,
    [property: Id(7)] int Tags,
    [property: Id(8)] MonitoringType Monitoring);

/// <summary>An open difficulty the cadre handles.</summary>
[GenerateSerializer, Immutable, Alias("lx.CaseDifficulty")]
public sealed record CaseDifficulty(
    [property: Id(0)] string DifficultyId,
    [property: Id(1)] string SubjectId,
    [property: Id(2)] DifficultyCategory Category,
    [property: Id(3)] int Severity,
    [property: Id(4)] DateOnly ReportedOn,
    [property: Id(5)] DateOnly? AssignedOn,
    [property: Id(6)] DateOnly? DueOn);

/// <summary>A visit the cadre took part in, at one household.</summary>
[GenerateSerializer, Immutable, Alias("lx.CaseVisit")]
public sealed record CaseVisit([property: Id(0)] string VisitId, [property: Id(1)] string HouseholdId, [property: Id(2)] DateOnly OccurredOn);
