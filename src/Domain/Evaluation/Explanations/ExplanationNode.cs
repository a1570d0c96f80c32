using Lianxin.Domain.Difficulties;

namespace Lianxin.Domain.Evaluation.Explanations;

/// <summary>One figure of an explanation: how it follows from its children, or which entries say it.</summary>
public sealed record ExplanationNode
{
    /// <summary>Code of the figure, such as <c>visit_coverage</c> or <c>part</c>.</summary>
    public required string Code { get; init; }

    /// <summary>English label.</summary>
    public required string Label { get; init; }

    /// <summary>Chinese label.</summary>
    public required string LabelZh { get; init; }

    /// <summary>How the value follows.</summary>
    public required ExplanationRule Rule { get; init; }

    /// <summary>The value.</summary>
    public required decimal Value { get; init; }

    /// <summary>Numbers of scheme and policy that the rule takes, by name.</summary>
    public ImmutableArray<ExplanationInput> Inputs { get; init; } = [];

    /// <summary>What it follows from, in the rule's order.</summary>
    public ImmutableArray<ExplanationNode> Children { get; init; } = [];

    /// <summary>What a leaf counts, or null.</summary>
    public LeafKind? Kind { get; init; }

    /// <summary>Category of a leaf's difficulty; unspecified for others.</summary>
    public DifficultyCategory Category { get; init; }

    /// <summary>Where a leaf's difficulty is or its visits were, or empty.</summary>
    public string VillageId { get; init; } = string.Empty;

    /// <summary>The household that has a leaf's difficulty, or empty.</summary>
    public string HouseholdId { get; init; } = string.Empty;

    /// <summary>A leaf's subject (household, difficulty or cadre), or empty.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>A leaf's first day, or null.</summary>
    public DateOnly? FromDay { get; init; }

    /// <summary>A leaf's last day, or null.</summary>
    public DateOnly? ToDay { get; init; }

    /// <summary>Ledger positions of the entries that a leaf rests on, ascending.</summary>
    public ImmutableArray<long> Positions { get; init; } = [];

    /// <summary>The formula in words, in English.</summary>
    public string Formula => ExplanationWords.Formula(Rule).English;

    /// <summary>The same in Chinese.</summary>
    public string FormulaZh => ExplanationWords.Formula(Rule).Chinese;

    /// <summary>Whether this value and all below follow from their children.</summary>
    public bool Holds => Recompute() == Value && Children.All(c => c.Holds);

    /// <summary>The value computed anew from the leaves, whatever the nodes between say.</summary>
    /// <returns>The value.</returns>
    public decimal Recompute() => Rule == ExplanationRule.Stated ? Value : ExplanationRules.Apply(this, [.. Children.Select(c => c.Recompute())]);

    /// <summary>Reads an input.</summary>
    internal decimal Input(string name) => Inputs.First(i => i.Name == name).Value;
}

/// <summary>A number that scheme or policy gives.</summary>
/// <param name="Name">Its key in the file.</param>
/// <param name="Value">The number.</param>
public sealed record ExplanationInput(string Name, decimal Value)
{
    /// <summary>What a formula in Chinese calls it.</summary>
    public string NameZh => ExplanationWords.Input(Name);
}
