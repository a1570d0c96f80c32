namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>Names of the formulas and of the evidence a scheme may use.</summary>
public static class Formulas
{
    /// <summary>Share of what was due.</summary>
    public const string Coverage = "coverage";

    /// <summary>Share done in time.</summary>
    public const string Timeliness = "timeliness";

    /// <summary>Share against a target.</summary>
    public const string Proportional = "proportional";

    /// <summary>Points by the highest step that a share reaches; instead of any of the three above.</summary>
    public const string Tiered = "tiered";

    /// <summary>Points taken per unit, with floor; also the adjustment that takes.</summary>
    public const string Deduction = "deduction";

    /// <summary>Mean of answers, shrunk towards the group's.</summary>
    public const string ShrunkMean = "shrunk_mean";

    /// <summary>The adjustment that gives, with cap.</summary>
    public const string Bonus = "bonus";

    /// <summary>Every formula.</summary>
    public static ImmutableArray<string> All { get; } = [Coverage, Timeliness, Proportional, Tiered, Deduction, ShrunkMean, Bonus];

    /// <summary>Evidence a scheme may name.</summary>
    public static ImmutableArray<string> Evidence { get; } = ["visits", "difficulties", "effects"];
}
