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
    public async Task A_year_in_which_nobody_has_a_score_has_a_report_too() =>
        Assert.Contains("</html>", await WriteAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task Load_stands_beside_the_total_and_no_circle_is_lost()
    {
        var loads = new CadreLoads("2026-12-31", new Dictionary<string, decimal> { ["cadres/C-1"] = 1, ["cadres/C-2"] = 3, ["cadres/C-3"] = 8, ["cadres/C-9"] = 5 });
        var html = await WriteAsync(matter => matter with { Loads = loads }, Scored("张三", 80, 12, "cadres/C-1"), Scored("李四", 60, 15, "cadres/C-2"), Scored("赵六", 70, 15, "cadres/C-3"));

        Assert.Equal(3, Regex.Count(html, "<circle "));
        Assert.Contains("less loaded half 80.00, of the more loaded half 70.00", html, StringComparison.Ordinal);
        Assert.Contains("load on 2026-12-31 8.00", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_loads_nothing_is_said_of_them() => Assert.DoesNotContain("Load against score", await WriteAsync(Scored("张三", 80, 12)), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(3.1, 4)]
    [InlineData(5, 5)]
    [InlineData(5.1, 10)]
    [InlineData(170, 200)]
    public void An_axis_ends_at_a_round_figure(decimal most, decimal end) => Assert.Equal(end, ScatterPlot.Ceiling(most));

    /// <summary>Eight: the upper quarter has 14 and 13, the lower 2 and 1.</summary>
    [Fact]
    public async Task What_sets_quarters_apart_is_drawn_for_eight_and_more()
    {
        Score[] eight = [.. new decimal[] { 14, 13, 9, 8, 7, 6, 2, 1 }.Select((points, at) => Scored($"{at}", 90 - at, points, $"cadres/C-{at}"))];

        Assert.Contains(">+12.00<", await WriteAsync(eight), StringComparison.Ordinal);
        Assert.DoesNotContain("upper quarter", await WriteAsync(eight[..7]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ranks_under_shaken_weights_stand_on_the_page_of_whom_they_are()
    {
        var shaken = new ShakenRanks(
            new() { Draws = 100, Seed = 7, Spread = SimulationOptions.Exact(0.1m) },
            new Dictionary<string, RankRange> { [Ranked.Cadre] = new() { Best = 3, Middle = 4, Worst = 9, BandHeld = SimulationOptions.Exact(0.875m) } });
        var scored = Scored("张三", 80, 12);
        scored.Band = "SECOND";
        var html = await WriteAsync(matter => matter with { Shaken = shaken }, scored, Scored("李四", 70, 12, "cadres/C-2"));

        Assert.Single(Regex.Matches(html, "rank 3–9 in nine draws of ten; the proposed band holds in 87.5 % of the draws"));
        Assert.Contains("100 times at random by up to 0.1 of themselves, seed 7", html, StringComparison.Ordinal);
    }

    private static Score Scored(string name, decimal total, decimal? effect, string cadre = Ranked.Cadre) => new()
    {
        Cadre = cadre, Body = Ranked.Body, DisplayName = name, RankGroup = RankGroup.Staff, Status = "SCORED", Rank = 1, GroupSize = 2, BandDisplayName = "称职",
        Total = SimulationOptions.Exact(total), Base = SimulationOptions.Exact(total), Adjustments = SimulationOptions.Exact(0),
        Indicators = { new IndicatorScore { Code = "effect", Maximum = SimulationOptions.Exact(15), Points = effect is { } points ? SimulationOptions.Exact(points) : null } },
    };

    private static Task<string> WriteAsync(params Score[] scores) => WriteAsync(matter => matter, scores);

    private static async Task<string> WriteAsync(Func<ReportMatter, ReportMatter> also, params Score[] scores)
    {
        using var target = new MemoryStream();
        var evaluation = new Evaluation { Year = 2026, State = "SCORED", Scheme = "2026-default", ResultHash = new string('a', 64), CutOffDay = new() { Year = 2026, Month = 12, Day = 31 } };
        await EvaluationReport.WriteAsync(target, also(new ReportMatter(evaluation, scores, Ranked.Names, Indicators)));
        var html = Encoding.UTF8.GetString(target.ToArray());
        Assert.All(Regex.Matches(html, "<svg.*?</svg>", RegexOptions.Singleline), svg => XElement.Parse(svg.Value));
        return html;
    }
}
