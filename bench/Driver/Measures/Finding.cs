using System.Globalization;
using Lianxin.Bench.Pairs;

namespace Lianxin.Bench.Measures;

/// <summary>One line of the table of figures.</summary>
/// <param name="What">What was compared.</param>
/// <param name="Reach">What is to be reached.</param>
/// <param name="Verdict">Whether it was.</param>
/// <param name="Said">The figure, or why there is none.</param>
public sealed record Finding(string What, string Reach, Verdict Verdict, string Said)
{
    /// <summary>No figure.</summary>
    /// <param name="what">What would be compared.</param>
    /// <param name="reach">What is to be reached.</param>
    /// <param name="why">Why there is none.</param>
    public static Finding Missing(string what, string reach, string why) => new(what, reach, Verdict.NotMeasured, why);

    /// <summary>A ratio that is to be so large at least.</summary>
    /// <param name="what">What was compared.</param>
    /// <param name="mark">The least median.</param>
    /// <param name="ratio">The ratios of the pairs.</param>
    public static Finding AtLeast(string what, double mark, Spread ratio) => Of(what, Mark("≥", mark), ratio.Median >= mark, ratio);

    /// <summary>A ratio that is to be so small at most.</summary>
    /// <param name="what">What was compared.</param>
    /// <param name="mark">The largest median.</param>
    /// <param name="ratio">The ratios of the pairs.</param>
    public static Finding AtMost(string what, double mark, Spread ratio) => Of(what, Mark("≤", mark), ratio.Median <= mark, ratio);

    /// <summary>A value that is to be so small at most, in a unit of its own.</summary>
    /// <param name="what">What was measured.</param>
    /// <param name="mark">The largest median.</param>
    /// <param name="unit">The unit, as it is printed.</param>
    /// <param name="format">Of the numbers.</param>
    /// <param name="values">The values of the rounds.</param>
    public static Finding AtMost(string what, double mark, string unit, string format, Spread values) => new(
        what,
        string.Create(CultureInfo.InvariantCulture, $"≤ {mark:#,0.##} {unit}"),
        values.Median <= mark ? Verdict.Reached : Verdict.Short,
        values.In(format, $" {unit}"));

    /// <summary>Something that is to hold in every round.</summary>
    /// <param name="what">What was looked at.</param>
    /// <param name="reach">What is to hold.</param>
    /// <param name="held">Whether it did.</param>
    /// <param name="said">What was seen.</param>
    public static Finding Held(string what, string reach, bool held, string said) =>
        new(what, reach, held ? Verdict.Reached : Verdict.Short, said);

    /// <summary>A mark in words.</summary>
    public static string Mark(string sign, double mark) => string.Create(CultureInfo.InvariantCulture, $"{sign} {mark:0.##}×");

    private static Finding Of(string what, string reach, bool reached, Spread ratio) => new(
        what,
        reach,
        reached ? Verdict.Reached : Verdict.Short,
        ratio.In("0.00", "×"));
}
