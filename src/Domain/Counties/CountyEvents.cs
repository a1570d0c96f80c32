using Lianxin.Domain.Commands;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Counties;

/// <summary>The ledger's first entry: the county's name and how its ledger tells time, for good.</summary>
public sealed record LedgerFounded(string Name, string Zone, ClockKind Clock, DateTimeOffset? StartsAt, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>A policy was adopted.</summary>
/// <param name="Label">Its label.</param>
/// <param name="EffectiveOn">First day it rules.</param>
/// <param name="Hash">SHA-256 of <paramref name="Policy"/>, hex.</param>
/// <param name="Policy">The policy as canonical JSON.</param>
/// <param name="OccurredOn">The day of the adoption.</param>
public sealed record PolicyAdopted(string Label, DateOnly EffectiveOn, string Hash, string Policy, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>A simulated clock was moved forward.</summary>
public sealed record ClockAdvanced(DateTimeOffset To, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>A year's books were closed; the store refuses later entries dated into it or before it.</summary>
public sealed record YearClosed(int Year, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>An evaluation was confirmed as its year's; stored in one append with the confirmation.</summary>
public sealed record YearSettled(int Year, EvaluationId Evaluation, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>An evaluation scheme was adopted for a year.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Year">The year it scores.</param>
/// <param name="Hash">SHA-256 of <paramref name="Scheme"/>, hex.</param>
/// <param name="Scheme">The scheme as canonical JSON.</param>
/// <param name="Yaml">The file as it was handed in.</param>
/// <param name="OccurredOn">The day of the adoption.</param>
public sealed record SchemeAdopted(string Label, int Year, string Hash, string Scheme, string Yaml, DateOnly OccurredOn) : ISubjectEvent;

/// <summary>A column mapping for imports and exports was saved under a name.</summary>
public sealed record ColumnMappingSaved(string Name, string Mapping, DateOnly OccurredOn) : ISubjectEvent;
