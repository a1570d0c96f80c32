using Lianxin.Domain.Evaluation.Indicators;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Explanations;

/// <summary>How a node's value follows.</summary>
public enum ExplanationRule
{
    /// <summary>Stated by the entries named; a leaf.</summary>
    Stated = 0,

    /// <summary>Sum of the children.</summary>
    Sum = 1,

    /// <summary>Sum of the children, not below 0.</summary>
    Total = 2,

    /// <summary>Points of the indicators that apply, scaled to the base.</summary>
    Scaled = 3,

    /// <summary>No basis: neither points nor maximum count.</summary>
    NotApplicable = 4,

    /// <summary>A share of the maximum, full at the target.</summary>
    Share = 5,

    /// <summary>The maximum less points per unit, not below 0.</summary>
    Floor = 6,

    /// <summary>Mean of answers, shrunk towards the group's.</summary>
    Shrunk = 7,

    /// <summary>The body's mean, shrunk towards the county's.</summary>
    GroupMean = 8,

    /// <summary>Points per unit up to a cap.</summary>
    Bonus = 9,

    /// <summary>Points per unit up to a cap, taken away.</summary>
    Deduction = 10,

    /// <summary>Points of the highest step that a share reaches.</summary>
    Tiered = 11,

    /// <summary>Data part and people's part by their weights; the data part alone when nobody rated.</summary>
    Parts = 12,

    /// <summary>Mean of what rater classes gave, by their weights.</summary>
    ClassMean = 13,
}

/// <summary>Applies rules to children's values; the arithmetic is the scorer's own.</summary>
internal static class ExplanationRules
{
    public static decimal Apply(ExplanationNode node, decimal[] values) => node.Rule switch
    {
        ExplanationRule.Sum => values.Sum(),
        ExplanationRule.Total => Math.Max(0, values.Sum()),
        ExplanationRule.Scaled => Scaled(node, values),
        ExplanationRule.NotApplicable => 0,
        ExplanationRule.Share => PointsFormula.Share(node.Input("points"), values[0], values[1], node.Input("target")),
        ExplanationRule.Tiered => PointsFormula.Tiered(TierInputs.Read(node), values[0], values[1]),
        ExplanationRule.Floor => PointsFormula.Deduction(node.Input("points"), node.Input("per_unit"), values[0]),
        ExplanationRule.Shrunk => PointsFormula.Shrunk(node.Input("points"), values[0], values[1], values[2], node.Input("weight"), node.Input("minimum")),
        ExplanationRule.GroupMean => PointsFormula.Prior(values[0], values[1], values[2], values[3], node.Input("weight")),
        ExplanationRule.Bonus => PointsFormula.Adjustment(Formulas.Bonus, node.Input("per_unit"), node.Input("cap"), values[0]),
        ExplanationRule.Deduction => PointsFormula.Adjustment(Formulas.Deduction, node.Input("per_unit"), node.Input("cap"), values[0]),
        ExplanationRule.Parts => node.Children[1].Rule == ExplanationRule.NotApplicable
            ? values[0]
            : PointsFormula.Parts(values[0], values[1], node.Input("data"), node.Input("people"), node.Input("base")),
        ExplanationRule.ClassMean => PointsFormula.ClassMean(values, [.. node.Children.Select(child => child.Input("class_weight"))]),
        _ => node.Value,
    };

    private static decimal Scaled(ExplanationNode node, decimal[] values)
    {
        var applicable = node.Children.Where(c => c.Rule != ExplanationRule.NotApplicable).Sum(c => c.Input("points"));
        return applicable == 0 ? 0 : PointsFormula.Base(values.Sum(), applicable, node.Input("base"));
    }
}
