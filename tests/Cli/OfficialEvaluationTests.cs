using Lianxin.Api.V1;
using Lianxin.Cli.YearEnds;

namespace Lianxin.Cli.Tests;

/// <summary>Which of a year's evaluations the command line means.</summary>
public sealed class OfficialEvaluationTests
{
    [Theory]
    [InlineData("DRAFT", "SCORED", "b")]
    [InlineData("SCORED", "DRAFT", "a")]
    [InlineData("SCORED", "CONFIRMED", "b")]
    [InlineData("PUBLISHED", "CONFIRMED", "a")]
    [InlineData("FROZEN", "DRAFT", "a")]
    public void The_one_furthest_along_is_the_years(string first, string second, string official) =>
        Assert.Equal(official, OfficialEvaluation.Of([Named("a", first), Named("b", second)], 2026)?.Name);

    [Fact]
    public void Of_two_as_far_the_one_cut_off_last_is_the_years() =>
        Assert.Equal("b", OfficialEvaluation.Of([Named("a", "SCORED", 10), Named("b", "SCORED", 20)], 2026)?.Name);

    [Fact]
    public void Another_years_is_not_the_years() => Assert.Null(OfficialEvaluation.Of([Named("a", "PUBLISHED")], 2025));

    private static Evaluation Named(string name, string state, long cutOff = 0) => new() { Name = name, Year = 2026, State = state, CutOffPosition = cutOff };
}
