using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;

namespace Lianxin.Domain.Facts;

/// <summary>State of a division from a day on; the latest by position holds.</summary>
[GenerateSerializer, Immutable]
public sealed record DivisionFact(string DivisionId, string Code, DivisionLevel Level, string? ParentId, DateOnly FromDay) : IFact;

/// <summary>State of a body; the latest by position holds.</summary>
[GenerateSerializer, Immutable]
public sealed record BodyFact(string BodyId, BodyKind Kind, string? DivisionId) : IFact;

/// <summary>A cadre's body, category and rank group from <c>FromDay</c> on; <c>ActiveTo</c> null while in service. The latest by position holds for the days from its <c>FromDay</c>.</summary>
[GenerateSerializer, Immutable]
public sealed record CadreFact(
    string CadreId, string BodyId, PersonnelCategory Category, RankGroup RankGroup, string? HomeVillageId, DateOnly ActiveFrom, DateOnly? ActiveTo, DateOnly FromDay) : IFact;

/// <summary>A leave; both days inclusive.</summary>
[GenerateSerializer, Immutable]
public sealed record LeaveFact(string CadreId, DateOnly FromDay, DateOnly ToDay) : IFact;

/// <summary>A household's village, status, tags (bit mask, bit n−1 for tag n), monitoring and residence from a day on.</summary>
[GenerateSerializer, Immutable]
public sealed record HouseholdFact(
    string HouseholdId, string VillageId, HouseholdStatus Status, int Tags, MonitoringType Monitoring, Residence Residence, DateOnly FromDay) : IFact;

/// <summary>A link's period; when it ends, the same link appears again with <c>ToDay</c> set, and the latest by position holds.</summary>
[GenerateSerializer, Immutable]
public sealed record LinkFact(
    string LinkId, SubjectKind SubjectKind, string SubjectId, HolderKind HolderKind, string HolderId, LinkKind Kind, LinkRole Role, DateOnly FromDay, DateOnly? ToDay) : IFact;
