using Lianxin.Api.V1;
using Lianxin.Cli.YearEnds;
using Spectre.Console;

namespace Lianxin.Cli.Tests;

/// <summary>The ranking as it is printed.</summary>
public sealed class RankingTableTests
{
    [Fact]
    public void County_leaders_have_no_band_and_a_note_says_why()
    {
        var printed = Print(Scored(RankGroup.CountyLeader, string.Empty));

        Assert.Contains("county leaders · 1 cadre ", printed, StringComparison.Ordinal);
        Assert.Contains("– county leaders are ranked, not banded", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_is_listed_with_the_number_that_explain_takes_and_the_body() =>
        Assert.Matches(@"C00017 +张三 +农业农村局", Print(Scored(RankGroup.Staff, "称职")));

    [Fact]
    public void A_band_is_given_in_both_languages()
    {
        var printed = Print(Scored(RankGroup.Staff, "称职"));

        Assert.Contains("competent 称职", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("not banded", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "1 cadre without duties")]
    [InlineData(2, "2 cadres without duties")]
    public void Who_has_no_duties_is_counted_apart(int count, string said) =>
        Assert.Contains(said, Print([.. Enumerable.Repeat(new Score { Status = "NO_DUTIES" }, count)]), StringComparison.Ordinal);

    private static Score Scored(RankGroup group, string band) =>
        new() { Status = "SCORED", RankGroup = group, Rank = 1, DisplayName = "张三", Cadre = Ranked.Cadre, Body = Ranked.Body, Total = new() { Value = "93.5" }, BandDisplayName = band };

    private static string Print(params Score[] scores)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No });
        console.Profile.Width = 120;
        RankingTable.Print(console, scores, Ranked.Names, 0);
        return text.ToString();
    }
}
