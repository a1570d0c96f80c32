using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Visits;

namespace Lianxin.Tabular.Records;

/// <summary>A row of activity.csv. Which fields a verb needs is checked on reading; the others are empty.</summary>
public sealed record ActivityRecord
{
    /// <summary>1, 2, 3 …</summary>
    public required long Seq { get; init; }

    /// <summary>The day on which the command is recorded.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The verb.</summary>
    public required ActivityVerb Verb { get; init; }

    /// <summary>户编号; several only for a visit.</summary>
    public ValueList<string> HouseholdNos { get; init; }

    /// <summary>12 digits or empty.</summary>
    public string VillageCode { get; init; } = string.Empty;

    /// <summary>External number or empty.</summary>
    public string DifficultyNo { get; init; } = string.Empty;

    /// <summary>干部编号; several only for a visit, the recorder first.</summary>
    public ValueList<string> CadreNos { get; init; }

    /// <summary>The day it happened; null for the recorded day.</summary>
    public DateOnly? OccurredOn { get; init; }

    /// <summary>Category of a difficulty.</summary>
    public DifficultyCategory Category { get; init; }

    /// <summary>1–5 or null.</summary>
    public int? Severity { get; init; }

    /// <summary>Kind of visit.</summary>
    public VisitKind Kind { get; init; }

    /// <summary>Why a difficulty closed without the household's word; in the same column as the kind of visit.</summary>
    public ClosureReason Closure { get; init; }

    /// <summary>Who brought a difficulty up.</summary>
    public DifficultySource Source { get; init; }

    /// <summary>How an effect was taken.</summary>
    public EffectChannel Channel { get; init; }

    /// <summary>Who stated an effect.</summary>
    public Relation Speaker { get; init; }

    /// <summary>The household's answer.</summary>
    public EffectAnswer Answer { get; init; }

    /// <summary>Whether they can name their official; null when not stated.</summary>
    public bool? Aware { get; init; }

    /// <summary>Kind of measure.</summary>
    public MeasureKind Measure { get; init; }

    /// <summary>Fen, 0 or more, or null.</summary>
    public long? AmountFen { get; init; }

    /// <summary>Free text.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The link that ends.</summary>
    public string LinkNo { get; init; } = string.Empty;

    /// <summary>External numbers of what arises.</summary>
    public ValueList<string> NewNos { get; init; }

    /// <summary>For each household that arises from a split, its members' positions, from 1.</summary>
    public ValueList<ValueList<int>> Members { get; init; }

    /// <summary>The household that goes on after a merge.</summary>
    public string IntoNo { get; init; } = string.Empty;

    /// <summary>Never prints particulars.</summary>
    /// <returns>Number and verb.</returns>
    public override string ToString() => $"ActivityRecord({Seq}, {Verb})";
}
