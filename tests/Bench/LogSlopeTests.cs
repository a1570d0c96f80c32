using Lianxin.Bench.Pairs;
using Xunit;

namespace Lianxin.Bench.Tests;

/// <summary>How costs grow with sizes.</summary>
public sealed class LogSlopeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(2)]
    public void A_power_of_the_size_has_its_exponent_for_a_slope(double exponent) =>
        Assert.Equal(exponent, LogSlope.Of([.. ((double[])[2_000, 20_000, 200_000]).Select(size => (size, 3 * Math.Pow(size, exponent)))]), 9);

    [Fact]
    public void A_fixed_cost_flattens_the_slope_and_never_lifts_it_above_one() =>
        Assert.InRange(LogSlope.Of([.. ((double[])[2_000, 20_000, 200_000]).Select(size => (size, 5_000 + size))]), 0.5, 0.999);

    [Fact]
    public void One_size_or_a_cost_of_nothing_has_no_slope()
    {
        Assert.Throws<ArgumentException>(() => LogSlope.Of([(2_000, 1), (2_000, 2)]));
        Assert.Throws<ArgumentException>(() => LogSlope.Of([(2_000, 1), (20_000, 0)]));
    }
}
