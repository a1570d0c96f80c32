using System.Globalization;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Explanations;

/// <summary>Steps among an explanation's inputs: <c>share_1</c>, <c>points_1</c>, <c>share_2</c> and so on, from the highest down.</summary>
internal static class TierInputs
{
    private const string Share = "share_";
    private const string Points = "points_";

    /// <summary>Steps as inputs.</summary>
    public static IEnumerable<ExplanationInput> Of(SchemeItem item) => item.Tiers.SelectMany((tier, at) => new[]
    {
        new ExplanationInput(Named(Share, at), tier.Share), new ExplanationInput(Named(Points, at), tier.Points),
    });

    /// <summary>The steps that a node's inputs are.</summary>
    public static IEnumerable<SchemeTier> Read(ExplanationNode node)
    {
        for (var at = 0; node.Inputs.Any(input => input.Name == Named(Share, at)); at++)
            yield return new(node.Input(Named(Share, at)), node.Input(Named(Points, at)));
    }

    /// <summary>What Chinese calls such an input, or null.</summary>
    public static string? NameZh(string name) =>
        name.StartsWith(Share, StringComparison.Ordinal) ? $"第{name[Share.Length..]}档比例"
        : name.StartsWith(Points, StringComparison.Ordinal) ? $"第{name[Points.Length..]}档分值"
        : null;

    private static string Named(string what, int at) => what + (at + 1).ToString(CultureInfo.InvariantCulture);
}
