using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Commands;

/// <summary>Reports a difficulty.</summary>
/// <param name="Category">Category.</param>
/// <param name="Severity">1–5 as reported.</param>
/// <param name="Source">Who brought it up.</param>
/// <param name="Description">Free text, 1–2000 characters.</param>
/// <param name="OccurredOn">The day it was brought up; null for today.</param>
/// <param name="ExternalNo">External number or empty.</param>
[GenerateSerializer, Immutable, Alias("lx.ReportDifficulty")]
public sealed record ReportDifficulty(
    [property: Id(0)] DifficultyCategory Category,
    [property: Id(1)] int Severity,
    [property: Id(2)] DifficultySource Source,
    [property: Id(3)] string Description,
    [property: Id(4)] DateOnly? OccurredOn,
    [property: Id(5)] string ExternalNo) : SubjectCommand;

/// <summary>A verb on one existing difficulty.</summary>
[GenerateSerializer, Immutable, Alias("lx.DifficultyCommand")]
public abstract record DifficultyCommand : SubjectCommand
{
    /// <summary>The difficulty.</summary>
    [Id(0)]
    public required DifficultyId Difficulty { get; init; }

    /// <summary>Reason or note, free text up to 2000 characters; which verbs need one is said there.</summary>
    [Id(1)]
    public string Text { get; init; } = string.Empty;
}

/// <summary>Reported → Accepted, with the certified severity 1–5.</summary>
[GenerateSerializer, Immutable, Alias("lx.AcceptDifficulty")]
public sealed record AcceptDifficulty([property: Id(0)] int Severity) : DifficultyCommand;

/// <summary>Accepted → Assigned (or a new handler while Assigned or InProgress); the due date follows from policy.</summary>
[GenerateSerializer, Immutable, Alias("lx.AssignDifficulty")]
public sealed record AssignDifficulty([property: Id(0)] CadreId Handler, [property: Id(1)] BodyId? HandlerBody) : DifficultyCommand;

/// <summary>Assigned or Reopened → InProgress.</summary>
[GenerateSerializer, Immutable, Alias("lx.StartDifficulty")]
public sealed record StartDifficulty : DifficultyCommand;

/// <summary>Assigned or InProgress → Accepted: the handler gives it back, with a reason.</summary>
[GenerateSerializer, Immutable, Alias("lx.ReturnDifficulty")]
public sealed record ReturnDifficulty : DifficultyCommand;

/// <summary>Accepted, Assigned or InProgress → Accepted, marked as referred upward, with a reason.</summary>
[GenerateSerializer, Immutable, Alias("lx.ReferDifficulty")]
public sealed record ReferDifficulty : DifficultyCommand;

/// <summary>InProgress → Resolved; says what came of it.</summary>
[GenerateSerializer, Immutable, Alias("lx.ResolveDifficulty")]
public sealed record ResolveDifficulty : DifficultyCommand;

/// <summary>
/// Records the household's own word on a resolved difficulty, once per resolution. Any answer but dissatisfied confirms it;
/// a dissatisfied one waits for a reopening.
/// </summary>
/// <param name="Channel">How the answer was taken.</param>
/// <param name="Speaker">The speaker's relation to the head.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Aware">Whether they can name their official 知晓.</param>
/// <param name="Taker">The cadre who took the answer, untied unless the linked one; null for an own code.</param>
/// <param name="Witness">Witness for who can't read, or empty.</param>
/// <param name="OccurredOn">The day; null for today.</param>
[GenerateSerializer, Immutable, Alias("lx.ConfirmEffect")]
public sealed record ConfirmEffect(
    [property: Id(0)] EffectChannel Channel,
    [property: Id(1)] Relation Speaker,
    [property: Id(2)] EffectAnswer Answer,
    [property: Id(3)] bool Aware,
    [property: Id(4)] CadreId? Taker,
    [property: Id(5)] string Witness,
    [property: Id(6)] DateOnly? OccurredOn) : DifficultyCommand;

/// <summary>Resolved → ClosedUnconfirmed, unless the household has answered; away after three attempts needs a note on them.</summary>
[GenerateSerializer, Immutable, Alias("lx.CloseUnconfirmed")]
public sealed record CloseUnconfirmed([property: Id(0)] ClosureReason Reason) : DifficultyCommand;

/// <summary>Resolved → Reopened, with a reason.</summary>
[GenerateSerializer, Immutable, Alias("lx.ReopenDifficulty")]
public sealed record ReopenDifficulty : DifficultyCommand;

/// <summary>Any open state → Withdrawn, with a reason.</summary>
[GenerateSerializer, Immutable, Alias("lx.WithdrawDifficulty")]
public sealed record WithdrawDifficulty : DifficultyCommand;

/// <summary>Any open state → Declined, signed off by the township, with the reason told to the household.</summary>
[GenerateSerializer, Immutable, Alias("lx.DeclineDifficulty")]
public sealed record DeclineDifficulty : DifficultyCommand;

/// <summary>Any open state → Duplicate of another difficulty of the same subject.</summary>
[GenerateSerializer, Immutable, Alias("lx.MarkDuplicate")]
public sealed record MarkDuplicate([property: Id(0)] DifficultyId Original) : DifficultyCommand;

/// <summary>Marks an overdue difficulty as escalated to a level; by the clock, or by hand with a reason.</summary>
/// <param name="Level">1–3; must be above the present level.</param>
[GenerateSerializer, Immutable, Alias("lx.EscalateDifficulty")]
public sealed record EscalateDifficulty([property: Id(0)] int Level) : DifficultyCommand;

/// <summary>The handler's superior moves the due date, with a reason.</summary>
[GenerateSerializer, Immutable, Alias("lx.MoveDueDate")]
public sealed record MoveDueDate([property: Id(0)] DateOnly DueOn) : DifficultyCommand;
