using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Cadres;

/// <summary>A cadre was registered. Particulars of officials are in clear.</summary>
public sealed record CadreRegistered(
    CadreId Cadre,
    string Name,
    BodyId Body,
    string Post,
    PersonnelCategory Category,
    RankGroup RankGroup,
    string DutyPhone,
    DivisionId? HomeVillage,
    DateOnly ActiveFrom,
    string ExternalNo,
    DateOnly OccurredOn) : ISubjectEvent;

/// <summary>A cadre's particulars changed from <paramref name="OccurredOn"/> on; null left a field as it was.</summary>
public sealed record CadreEdited(
    string? Name,
    BodyId? Body,
    string? Post,
    PersonnelCategory? Category,
    RankGroup? RankGroup,
    string? DutyPhone,
    DivisionId? HomeVillage,
    DateOnly OccurredOn) : ISubjectEvent;

/// <summary>A leave or secondment, both days inclusive; may lie ahead.</summary>
public sealed record LeaveGranted(DateOnly From, DateOnly To, Secret? Reason, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>The cadre's service ends after <paramref name="LastDay"/>.</summary>
public sealed record CadreRetired(DateOnly LastDay, Secret? Reason, DateOnly OccurredOn) : ISubjectEvent;
