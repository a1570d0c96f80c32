namespace Lianxin.Domain.Campaigns.Tallies;

/// <summary>Wilson's 95 % score interval of a share, without continuity correction. Displayed beside a share, never scored: small numbers would decide.</summary>
/// <param name="Lower">0 to <paramref name="Upper"/>, four places.</param>
/// <param name="Upper">Up to 1, four places.</param>
[GenerateSerializer, Immutable, Alias("lx.WilsonInterval")]
public readonly record struct WilsonInterval([property: Id(0)] decimal Lower, [property: Id(1)] decimal Upper)
{
    private const double Z = 1.959963984540054;

    /// <summary>The interval.</summary>
    /// <param name="favourable">0 to <paramref name="count"/>.</param>
    /// <param name="count">From 1.</param>
    /// <returns>The interval.</returns>
    public static WilsonInterval Of(int favourable, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(favourable);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(favourable, count);
        var share = (double)favourable / count;
        var square = Z * Z / count;
        var centre = share + (square / 2);
        var half = Z * Math.Sqrt(((share * (1 - share)) + (square / 4)) / count);
        return new(Rounded((centre - half) / (1 + square)), Rounded((centre + half) / (1 + square)));
    }

    private static decimal Rounded(double value) => Math.Round((decimal)Math.Clamp(value, 0, 1), 4, MidpointRounding.AwayFromZero);
}
