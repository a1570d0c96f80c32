using System.Globalization;

namespace Lianxin.Bench.Pairs;

/// <summary>What repeated measurements came to.</summary>
/// <param name="Median">The middle one; between the two middle ones of an even number.</param>
/// <param name="Least">The smallest.</param>
/// <param name="Most">The largest.</param>
public readonly record struct Spread(double Median, double Least, double Most)
{
    /// <summary>Of one or more values.</summary>
    /// <exception cref="ArgumentException">None, or one that is not a finite number: nothing was measured there.</exception>
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        if (sorted.Length == 0 || !sorted.All(double.IsFinite))
            throw new ArgumentException("a spread needs measured values", nameof(values));
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[^1]);
    }

    /// <summary>Of the ratios of pairs: each value of one side by the other side's of the same round, so that what slows both cancels out.</summary>
    /// <exception cref="ArgumentException">The sides have unequal numbers, or a value by which nothing can be divided.</exception>
    public static Spread OfRatios(IReadOnlyCollection<double> ours, IReadOnlyCollection<double> theirs) =>
        ours.Count == theirs.Count
            ? Of(ours.Zip(theirs, (our, their) => our / their))
            : throw new ArgumentException("pairs need two sides", nameof(theirs));

    /// <summary>Median, least and most.</summary>
    /// <param name="format">Of the numbers.</param>
    /// <param name="unit">What follows the median.</param>
    public string In(string format, string unit = "")
    {
        return $"{Text(Median)}{unit} ({Text(Least)}–{Text(Most)})";

        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
    }
}
