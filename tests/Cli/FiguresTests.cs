using Lianxin.Cli.Output;

namespace Lianxin.Cli.Tests;

/// <summary>Figures for reading.</summary>
public sealed class FiguresTests
{
    [Theory]
    [InlineData("0.8333333333333333333333333333", "0.8333")]
    [InlineData("19.28575", "19.2858")]
    [InlineData("27.0", "27")]
    [InlineData("2026-03-05", "2026-03-05")]
    [InlineData("", "")]
    public void An_explanations_figures_have_four_places_at_most(string exact, string shown) => Assert.Equal(shown, Figures.Plain(exact));

    [Fact]
    public void Who_has_no_points_has_none_not_zero()
    {
        Assert.Equal("–", Figures.Points(null));
        Assert.Equal("-2.0000", Figures.Points(new() { Value = "-2" }));
    }
}
