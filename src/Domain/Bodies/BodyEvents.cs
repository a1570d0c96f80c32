using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Bodies;

/// <summary>A body was registered.</summary>
public sealed record BodyRegistered(
    BodyId Body, string Name, BodyKind Kind, DivisionId? Division, string ExternalNo, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>A body was edited; null left a field as it was.</summary>
public sealed record BodyEdited(string? Name, BodyKind? Kind, DivisionId? Division, DateOnly OccurredOn) : ISubjectEvent;
