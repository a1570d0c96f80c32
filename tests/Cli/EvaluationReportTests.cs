using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lianxin.Api.V1;
using Lianxin.Cli.YearEnds;
using Lianxin.Cli.YearEnds.Reports;

namespace Lianxin.Cli.Tests;

[Collection(nameof(SpokenChinese))]
public sealed class EvaluationReportTests
{
    private static readonly Dictionary<string, string> Indicators = new() { ["effect"] = "Effect as households say" };

    /// <summary>The example of Excel's documentation of QUARTILE.INC, and the others by hand.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 3.5)]
    [InlineData(0.5, 7.5)]
    [InlineData(0.75, 9.25)]
    [InlineData(1, 12)]
    public void Quantiles_are_a_spreadsheets(decimal share, decimal expected) =>
        Assert.Equal(expected, ReportNumbers.Quantile([1, 2, 4, 7, 8, 9, 10, 12], share));

    [Fact]
    public void Every_total_is_in_one_step_of_the_histogram()
    {
        decimal[] totals = [0, 4.9999m, 5, 99.9m, 100, 105];
        var counts = Plots.Counts(totals);

        Assert.Equal(totals.Length, counts.Sum());
        Assert.Equal(3, counts[0]);
        Assert.Equal(3, counts[19]); // from 99.75 on, a step being 5.25
    }

    [Fact]
    public async Task Every_cadre_has_a_page_and_whoever_has_no_score_is_listed_apart()
    {
        var html = await WriteAsync(Scored("张三", 80, 12), Scored("李四", 60, null), new Score { Cadre = Ranked.Cadre, DisplayName = "王五", RankGroup = RankGroup.Staff, Status = "NO_DUTIES" });

        Assert.Equal(3, Regex.Count(html, "<section class='page'>"));
        Assert.Contains("<b>80.00</b>", html, StringComparison.Ordinal);
        Assert.Contains("median of the group 70.00", html, StringComparison.Ordinal);
        Assert.Contains("<td>Effect as households say</td><td>not applicable</td>", html, StringComparison.Ordinal);
        Assert.Contains("without duties this year", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_text_whatever_is_in_it()
    {
        var html = await WriteAsync(Scored("<script>alert(1)</script>", 80, 12));

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_drawn_is_well_formed()
    {
        var html = await WriteAsync(Scored("张三", 80, 12), Scored("李四", 60, 15));

        Assert.All(Regex.Matches(html, "<svg.*?</svg>", RegexOptions.Singleline), svg => XElement.Parse(svg.Value));
    }

    [Fact]
    public async Task A_year_in_which_nobody_has_a_score_has_a_report_too() =>
        Assert.Contains("</html>", await WriteAsync(), StringComparison.Ordinal);

    private static Score Scored(string name, decimal total, decimal? effect) => new()
    {
        Cadre = Ranked.Cadre, Body = Ranked.Body, DisplayName = name, RankGroup = RankGroup.Staff, Status = "SCORED", Rank = 1, GroupSize = 2, BandDisplayName = "称职",
        Total = SimulationOptions.Exact(total), Base = SimulationOptions.Exact(total), Adjustments = SimulationOptions.Exact(0),
        Indicators = { new IndicatorScore { Code = "effect", Maximum = SimulationOptions.Exact(15), Points = effect is { } points ? SimulationOptions.Exact(points) : null } },
    };

    private static async Task<string> WriteAsync(params Score[] scores)
    {
        using var target = new MemoryStream();
        var evaluation = new Evaluation { Year = 2026, State = "SCORED", Scheme = "2026-default", ResultHash = new string('a', 64), CutOffDay = new() { Year = 2026, Month = 12, Day = 31 } };
        await EvaluationReport.WriteAsync(target, evaluation, scores, Ranked.Names, Indicators);
        return Encoding.UTF8.GetString(target.ToArray());
    }
}
