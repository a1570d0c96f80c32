using Lianxin.Domain.Evaluation.Indicators;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Simulation;

/// <summary>Another weight for one indicator: what changes if satisfaction counts 30 rather than 20?</summary>
/// <param name="Code">An indicator of the base.</param>
/// <param name="Points">Its points instead, above 0 and at most the base.</param>
[GenerateSerializer, Immutable, Alias("lx.PointsChange")]
public sealed record PointsChange([property: Id(0)] string Code, [property: Id(1)] decimal Points)
{
    /// <summary>A scheme with other weights. What is left of the base is shared among the other indicators as they shared it before.</summary>
    /// <param name="scheme">A scheme without findings.</param>
    /// <param name="changes">Changes that <see cref="SimulationRules"/> accepts; none gives the scheme itself.</param>
    /// <returns>
    /// The scheme, its indicators together still the base but for the rounding to four places, which scaling to the base undoes. A deduction's points per unit and a tier's points change as its points do, so that each unit takes the
    /// same share of them.
    /// </returns>
    public static Scheme Apply(Scheme scheme, ImmutableArray<PointsChange> changes)
    {
        if (changes.IsEmpty)
            return scheme;
        var named = changes.ToDictionary(change => change.Code, change => change.Points, StringComparer.Ordinal);
        var others = scheme.Indicators.Where(item => !named.ContainsKey(item.Code)).Sum(item => item.Points);
        var left = scheme.Base - changes.Sum(change => change.Points);
        return scheme with
        {
            Sections = [.. scheme.Sections.Select(section =>
            {
                var items = section.Indicators
                    .Select(item => Weighed(item, named.TryGetValue(item.Code, out var points) ? points : PointsFormula.Rounded(item.Points * left / others))).ToImmutableArray();
                return section with { Indicators = items, Points = items.Sum(item => item.Points) };
            })],
        };
    }

    private static SchemeItem Weighed(SchemeItem item, decimal points) => item with
    {
        Points = points,
        Tiers = [.. item.Tiers.Select(tier => tier with { Points = PointsFormula.Rounded(tier.Points * points / item.Points) })],
        PerUnit = item.Formula == Formulas.Deduction ? decimal.Round(item.PerUnit!.Value * points / item.Points, 8) : item.PerUnit,
    };
}
