using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Difficulties;

/// <summary>
/// A difficulty as its subject remembers it: codes, days and the description, no other text. Days are county days; <c>null</c> means that the
/// step is not taken, or was taken back (a return clears the assignment, a reopening clears the resolution).
/// </summary>
public sealed record Difficulty
{
    /// <summary>Stable for good, also when the difficulty goes to another household by split or merge.</summary>
    public required DifficultyId Id { get; init; }

    /// <summary>Category.</summary>
    public required DifficultyCategory Category { get; init; }

    /// <summary>1–5: as reported, then as certified on acceptance.</summary>
    public required int Severity { get; init; }

    /// <summary>Status.</summary>
    public required DifficultyStatus Status { get; init; }

    /// <summary>Who brought it up.</summary>
    public required DifficultySource Source { get; init; }

    /// <summary>The day it was brought up.</summary>
    public required DateOnly ReportedOn { get; init; }

    /// <summary>Accepted on.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Day of the latest assignment; a hand-over keeps it.</summary>
    public DateOnly? AssignedOn { get; init; }

    /// <summary>Day of the latest start.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>Due date, inclusive.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Resolved on.</summary>
    public DateOnly? ResolvedOn { get; init; }

    /// <summary>Confirmed, closed, withdrawn, declined or marked a duplicate on.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Who handles it; kept after the resolution: done work stays with who did it.</summary>
    public CadreId? Handler { get; init; }

    /// <summary>The handler's body as assigned.</summary>
    public BodyId? HandlerBody { get; init; }

    /// <summary>Whether it was referred upward.</summary>
    public bool Referred { get; init; }

    /// <summary>0–3.</summary>
    public int EscalationLevel { get; init; }

    /// <summary>Day of the present escalation level.</summary>
    public DateOnly? EscalatedOn { get; init; }

    /// <summary>How often it was reopened.</summary>
    public int ReopenCount { get; init; }

    /// <summary>What was reported, sealed as <c>description</c> with the subject's key.</summary>
    public Secret? Description { get; init; }

    /// <summary>困难编号 or empty.</summary>
    public string ExternalNo { get; init; } = string.Empty;

    /// <summary>The effect that confirmed it, which a correction may take back.</summary>
    public EffectId? ConfirmedBy { get; init; }

    /// <summary>The dissatisfied effect that answers this resolution; cleared by a reopening, or by a correction that takes it back.</summary>
    public EffectId? DissatisfiedBy { get; init; }

    /// <summary>Seals anew, for another stream.</summary>
    /// <param name="textKey">Whose key seals it there.</param>
    /// <param name="open">Opens what this stream stored.</param>
    /// <returns>The difficulty with its description in clear.</returns>
    public Difficulty Reopened(string textKey, OpenSecret open) =>
        this with { Description = Secret.Of(textKey, "description", open("description", Description)) };
}
