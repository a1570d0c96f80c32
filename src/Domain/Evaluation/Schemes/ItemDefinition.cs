namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>What docs/evaluation.md fixes about an indicator or adjustment.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Adjustment">Whether it stands outside the base.</param>
/// <param name="Formula">Its formula.</param>
/// <param name="Evidence">What it reads.</param>
/// <param name="Parameters">The parameters it needs, in the file's spelling; no others are allowed.</param>
public sealed record ItemDefinition(string Code, bool Adjustment, string Formula, string Evidence, ImmutableArray<string> Parameters)
{
    /// <summary>Every item there is.</summary>
    public static ImmutableArray<ItemDefinition> All { get; } =
    [
        new("visit_coverage", false, Formulas.Coverage, "visits", []),
        new("visit_timeliness", false, Formulas.Timeliness, "visits", ["within_days"]),
        new("start_timeliness", false, Formulas.Timeliness, "difficulties", ["within_days"]),
        new("resolved_on_time", false, Formulas.Proportional, "difficulties", ["target"]),
        new("overdue_days", false, Formulas.Deduction, "difficulties", ["per_unit"]),
        new("effect", false, Formulas.ShrunkMean, "effects", ["weight", "minimum"]),
        new("awareness", false, Formulas.Proportional, "effects", ["target"]),
        new("reopened", false, Formulas.Deduction, "difficulties", ["per_unit"]),
        new("hard_cases", true, Formulas.Bonus, "effects", ["per_unit", "cap", "minimum_severity"]),
        new("missed", true, Formulas.Deduction, "difficulties", ["per_unit", "cap"]),
    ];

    /// <summary>Looks a code up.</summary>
    /// <param name="code">Any text.</param>
    /// <returns>The definition, or null.</returns>
    public static ItemDefinition? Find(string code) => All.FirstOrDefault(d => d.Code == code);
}
