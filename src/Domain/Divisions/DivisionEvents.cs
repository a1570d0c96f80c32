using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Divisions;

/// <summary>A division entered the registry.</summary>
public sealed record DivisionFounded(DivisionId Division, string Code, string Name, DivisionId? Parent, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>A division's name, code or parent changed from <paramref name="OccurredOn"/> on; null left a field as it was.</summary>
public sealed record DivisionEdited(string? Name, string? Code, DivisionId? Parent, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>A division ended; <paramref name="OccurredOn"/> is the first day without it.</summary>
public sealed record DivisionSucceeded(ImmutableArray<DivisionId> Successors, DateOnly OccurredOn) : ISubjectEvent;
