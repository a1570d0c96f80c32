using System.Globalization;

namespace Lianxin.Recompute;

/// <summary>What the formulas that an explanation is told with come to, read as docs/evaluation.md defines them.</summary>
internal static class Formulas
{
    public const string Leaf = "as the entries say";
    public const string Nothing = "not applicable: nothing to count";
    private const int Places = 4;

    /// <summary>A node's value by its formula from its children's values.</summary>
    /// <exception cref="RecomputationException">The formula isn't known, or lacks a child or an input.</exception>
    public static Fraction Apply(Node node, Func<Node, Fraction> valueOf)
    {
        Fraction Of(string code) => valueOf(node.Child(code) ?? throw new RecomputationException($"no child {code}"));
        Fraction In(string name) => node.Input(name) ?? throw new RecomputationException($"no input {name}");
        var (one, zero) = (Fraction.Of(1), Fraction.Zero);
        return node.Formula switch
        {
            "sum" => Fraction.Sum(node.Children.Select(valueOf)),
            "max(0, base score + adjustments)" => Fraction.Max(zero, Fraction.Sum(node.Children.Select(valueOf))),
            "Σ points × base / Σ points of the indicators that apply" => Scaled(node, valueOf, In("base")),
            "points × min(1, part / whole / target)" => (In("points") * Fraction.Min(one, Of("part") / Of("whole") / In("target"))).Rounded(Places),
            "points of the highest tier with part / whole ≥ its share, otherwise 0" => Tier(node, Of("part") / Of("whole")).Rounded(Places),
            "max(0, points − per_unit × units)" => Fraction.Max(zero, In("points") - (In("per_unit") * Of("part"))).Rounded(Places),
            "points × (n ≥ minimum ? (Σx + weight × μ) / (n + weight) : μ)" =>
                (In("points") * Shrunk(Of("part"), Of("whole"), Of("group_mean"), In("weight"), In("minimum"))).Rounded(Places),
            "μ = (ΣX + weight × county mean) / (N + weight)" =>
                (Of("body_sum") + (In("weight") * Of("county_sum") / Of("county_count"))) / (Of("body_count") + In("weight")),
            "min(cap, per_unit × units)" => Fraction.Min(In("cap"), In("per_unit") * Of("part")).Rounded(Places),
            "−min(cap, per_unit × units)" => -Fraction.Min(In("cap"), In("per_unit") * Of("part")).Rounded(Places),
            "(data × data part + people × people's part × base / 100) / (data + people)" => Parts(node, valueOf, In),
            "Σ class_weight × points / Σ class_weight" => ClassMean(node, valueOf),
            Nothing => zero,
            Leaf => node.Value,
            _ => throw new RecomputationException($"unknown formula \"{node.Formula}\""),
        };
    }

    private static Fraction Scaled(Node node, Func<Node, Fraction> valueOf, Fraction scale)
    {
        var applicable = node.Children.Where(child => child.Formula != Nothing).ToArray();
        var possible = Fraction.Sum(applicable.Select(child => child.Input("points") ?? throw new RecomputationException($"no points of {child.Code}")));
        return possible == Fraction.Zero ? possible : (Fraction.Sum(applicable.Select(valueOf)) * scale / possible).Rounded(Places);
    }

    private static Fraction Parts(Node node, Func<Node, Fraction> valueOf, Func<string, Fraction> input)
    {
        if (node.Children.Count != 2)
            throw new RecomputationException("two parts are needed");
        var (data, people) = (node.Children[0], node.Children[1]);
        return people.Formula == Nothing
            ? valueOf(data)
            : (((input("data") * valueOf(data)) + (input("people") * valueOf(people) * input("base") / Fraction.Of(100))) / (input("data") + input("people"))).Rounded(Places);
    }

    private static Fraction ClassMean(Node node, Func<Node, Fraction> valueOf)
    {
        Fraction Weight(Node child) => child.Input("class_weight") ?? throw new RecomputationException($"no weight of {child.Code}");
        return (Fraction.Sum(node.Children.Select(child => Weight(child) * valueOf(child))) / Fraction.Sum(node.Children.Select(Weight))).Rounded(Places);
    }

    private static Fraction Shrunk(Fraction sum, Fraction count, Fraction mean, Fraction weight, Fraction minimum) =>
        count >= minimum ? (sum + (weight * mean)) / (count + weight) : mean;

    private static Fraction Tier(Node node, Fraction share)
    {
        for (var at = 1; node.Input(string.Create(CultureInfo.InvariantCulture, $"share_{at}")) is { } least; at++)
        {
            if (share >= least)
                return node.Input(string.Create(CultureInfo.InvariantCulture, $"points_{at}")) ?? throw new RecomputationException($"no points of step {at}");
        }

        return Fraction.Zero;
    }
}
