using System.Globalization;
using System.Numerics;

namespace Lianxin.Recompute;

/// <summary>An exact number: nothing is rounded until a formula says so.</summary>
public readonly record struct Fraction
{
    private readonly BigInteger _below;

    private Fraction(BigInteger above, BigInteger below)
    {
        var common = BigInteger.GreatestCommonDivisor(above, below) * below.Sign;
        (Above, _below) = (above / common, below / common);
    }

    private BigInteger Above { get; }

    private BigInteger Below => _below.IsZero ? BigInteger.One : _below;

    public static Fraction Zero => new(0, 1);

    public static Fraction operator +(Fraction a, Fraction b) => new((a.Above * b.Below) + (b.Above * a.Below), a.Below * b.Below);

    public static Fraction operator -(Fraction a, Fraction b) => a + -b;

    public static Fraction operator -(Fraction a) => new(-a.Above, a.Below);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Above * b.Above, a.Below * b.Below);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.Above * b.Below, a.Below * b.Above);

    public static bool operator >=(Fraction a, Fraction b) => (a - b).Above.Sign >= 0;

    public static bool operator <=(Fraction a, Fraction b) => b >= a;

    public static Fraction Of(int number) => new(number, 1);

    /// <summary>Reads a decimal such as <c>-12.5</c>.</summary>
    public static Fraction Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : text.Length - point - 1;
        return new(BigInteger.Parse(point < 0 ? text : text.Remove(point, 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), BigInteger.Pow(10, places));
    }

    public static Fraction Sum(IEnumerable<Fraction> numbers) => numbers.Aggregate(Zero, (sum, number) => sum + number);

    public static Fraction Min(Fraction a, Fraction b) => a <= b ? a : b;

    public static Fraction Max(Fraction a, Fraction b) => a >= b ? a : b;

    /// <summary>To a number of decimal places, half away from zero.</summary>
    public Fraction Rounded(int places)
    {
        var scale = BigInteger.Pow(10, places);
        var doubled = (BigInteger.Abs(Above) * scale * 2) + Below;
        return new(Above.Sign * (doubled / (Below * 2)), scale);
    }

    /// <inheritdoc/>
    public override string ToString() => Below.IsOne ? $"{Above}" : $"{Above}/{Below}";
}
