namespace Lianxin.Bench.Tests;

/// <summary>What pairs of measurements come to.</summary>
public sealed class SpreadTests
{
    [Fact]
    public void The_median_of_an_odd_number_is_the_middle_one() => Assert.Equal(new Spread(3, 1, 90), Spread.Of([90, 1, 3]));

    [Fact]
    public void The_median_of_an_even_number_lies_between_the_two_middle_ones() => Assert.Equal(new Spread(2.5, 1, 90), Spread.Of([90, 1, 3, 2]));

    [Fact]
    public void A_machine_that_slows_both_sides_of_a_round_leaves_the_ratio_alone() =>
        Assert.Equal(new Spread(2, 2, 2), Spread.OfRatios([200, 20, 2000], [100, 10, 1000]));

    [Fact]
    public void The_ratio_is_of_the_pairs_not_of_the_medians() =>
        Assert.Equal(new Spread(2, 0.5, 3), Spread.OfRatios([10, 20, 60], [5, 40, 20]));

    [Fact]
    public void What_was_not_measured_has_no_spread()
    {
        Assert.Throws<ArgumentException>(() => Spread.Of([]));
        Assert.Throws<ArgumentException>(() => Spread.Of([1, double.NaN]));
    }

    [Fact]
    public void Sides_of_unequal_number_are_no_pairs() => Assert.Throws<ArgumentException>(() => Spread.OfRatios([1, 2], [1]));

    [Fact]
    public void A_side_that_did_nothing_makes_nobody_infinitely_fast() => Assert.Throws<ArgumentException>(() => Spread.OfRatios([1, 2], [1, 0]));
}
