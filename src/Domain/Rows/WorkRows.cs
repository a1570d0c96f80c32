using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Links;

namespace Lianxin.Domain.Rows;

/// <summary>A link, owned by its subject's stream. Both days inclusive.</summary>
[GenerateSerializer, Immutable]
public sealed record LinkRow(
    string LinkId,
    SubjectKind SubjectKind,
    string SubjectId,
    HolderKind HolderKind,
    string HolderId,
    LinkKind Kind,
    LinkRole Role,
    LinkDuties Duties,
    DateOnly FromDay,
    DateOnly? ToDay,
    string ExternalNo,
    long Version) : IProjectionRow;

/// <summary>A difficulty, owned by its subject's stream (household or division).</summary>
[GenerateSerializer, Immutable]
public sealed record DifficultyRow(
    string DifficultyId,
    string SubjectId,
    string VillageId,
    DifficultyCategory Category,
    int Severity,
    DifficultyStatus Status,
    DifficultySource Source,
    DateOnly ReportedOn,
    DateOnly? AcceptedOn,
    DateOnly? AssignedOn,
    DateOnly? StartedOn,
    DateOnly? DueOn,
    DateOnly? ResolvedOn,
    DateOnly? ClosedOn,
    string? HandlerCadreId,
    string? HandlerBodyId,
    bool Referred,
    int EscalationLevel,
    DateOnly? EscalatedOn,
    int ReopenCount,
    string ExternalNo,
    long Version) : IProjectionRow;
