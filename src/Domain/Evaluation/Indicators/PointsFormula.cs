using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>From counts to points. Scores and explanations both come through here. Points are rounded to four places.</summary>
internal static class PointsFormula
{
    private const int Places = 4;
    private const int QuotientPlaces = 20;

    /// <summary>Points of an indicator that applies.</summary>
    public static decimal Of(SchemeItem item, decimal part, decimal whole, decimal prior) => item.Formula switch
    {
        Formulas.Coverage or Formulas.Timeliness => Share(item.Points, part, whole, 1),
        Formulas.Proportional => Share(item.Points, part, whole, item.Target!.Value),
        Formulas.Tiered => Tiered(item.Tiers, part, whole),
        Formulas.Deduction => Deduction(item.Points, item.PerUnit!.Value, part),
        Formulas.ShrunkMean => Shrunk(item.Points, part, whole, prior, item.Weight!.Value, item.Minimum!.Value),
        _ => throw new ArgumentException($"no points by {item.Formula}", nameof(item)),
    };

    /// <summary>What an adjustment adds; never positive for a deduction.</summary>
    public static decimal Adjustment(string formula, decimal perUnit, decimal cap, decimal units)
    {
        var points = Rounded(Math.Min(cap, perUnit * units));
        return formula == Formulas.Deduction ? -points : points;
    }

    public static decimal Share(decimal max, decimal part, decimal whole, decimal target) =>
        Rounded(target == 1 ? max * part / whole : max * Math.Min(1, part / whole / target));

    /// <summary>Points of the highest step reached; 0 below the last.</summary>
    public static decimal Tiered(IEnumerable<SchemeTier> descending, decimal part, decimal whole) =>
        Rounded(descending.FirstOrDefault(tier => part >= tier.Share * whole)?.Points ?? 0);

    public static decimal Deduction(decimal max, decimal perUnit, decimal units) => Rounded(Math.Max(0, max - (perUnit * units)));

    public static decimal Shrunk(decimal max, decimal sum, decimal count, decimal prior, decimal weight, decimal minimum) =>
        Rounded(max * (count >= minimum ? (sum + (weight * prior)) / (count + weight) : prior));

    /// <summary>A body's mean, shrunk towards the county's; not rounded.</summary>
    public static decimal Prior(decimal bodySum, decimal bodyCount, decimal countySum, decimal countyCount, decimal weight) =>
        (bodySum + (weight * (countySum / countyCount))) / (bodyCount + weight);

    /// <summary>The base score: points out of what applied, scaled to the base.</summary>
    public static decimal Base(decimal points, decimal applicable, decimal scale) => Rounded(points * scale / applicable);

    /// <summary>The base of a scheme with a people's part: both parts by their weights, the people's points of 100 brought to the base.</summary>
    public static decimal Parts(decimal data, decimal people, decimal dataWeight, decimal peopleWeight, decimal scale) =>
        Rounded(((dataWeight * data) + (peopleWeight * people * scale / 100)) / (dataWeight + peopleWeight));

    /// <summary>Points of rater classes by their weights.</summary>
    public static decimal ClassMean(ReadOnlySpan<decimal> points, ReadOnlySpan<decimal> weights)
    {
        var (sum, weight) = (0m, 0m);
        for (var at = 0; at < points.Length; at++)
            (sum, weight) = (sum + (weights[at] * points[at]), weight + weights[at]);
        return Rounded(sum / weight);
    }

    /// <summary>
    /// To four places. What is exactly half way there may come as 28 digits of a quotient just below it; no two different results of a formula are as near as the 20 places
    /// to which it is brought back first.
    /// </summary>
    public static decimal Rounded(decimal value) =>
        decimal.Round(decimal.Round(value, QuotientPlaces, MidpointRounding.AwayFromZero), Places, MidpointRounding.AwayFromZero);
}
