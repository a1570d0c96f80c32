using Lianxin.Bench.Measures;
using Lianxin.Bench.Reports;

namespace Lianxin.Bench.Tests;

/// <summary>What the table says, and what it never says.</summary>
public sealed class ReportTests
{
    [Fact]
    public void Every_measure_keeps_its_line_and_says_why_it_has_no_figure()
    {
        var table = BenchReport.Table(new Dictionary<string, Outcome>());

        Assert.All(Enumerable.Range(1, 11), number => Assert.Contains($"| P{number} |", table, StringComparison.Ordinal));
        Assert.Contains("waits for the identity work", table, StringComparison.Ordinal);
        Assert.DoesNotContain("| reached |", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, Verdict.Reached)]
    [InlineData(1.999, Verdict.Short)]
    public void The_median_decides_whether_a_mark_is_reached(double median, Verdict verdict) =>
        Assert.Equal(verdict, Finding.AtLeast("throughput", 2, new Spread(median, 0, 9)).Verdict);

    [Theory]
    [InlineData(0.5, Verdict.Reached)]
    [InlineData(0.501, Verdict.Short)]
    public void A_time_is_to_be_so_short_at_most(double median, Verdict verdict) =>
        Assert.Equal(verdict, Finding.AtMost("p99", 0.5, new Spread(median, 0, 9)).Verdict);

    [Fact]
    public void Without_names_all_that_can_be_measured_are_and_quick_is_in_the_files_name()
    {
        Assert.Equal(Measure.All.Where(measure => measure.RunAsync is not null).Select(measure => measure.Id), BenchArguments.Parse([])!.Measures);
        Assert.Equal("p2-quick", BenchArguments.Parse(["--quick", "P2"])!.Name);
    }

    [Fact]
    public void Sizes_are_taken_in_ascending_order_and_a_quick_run_takes_smaller_ones()
    {
        Assert.Equal([2_000, 20_000, 1_000_000], BenchArguments.Parse(["P11", "--households", "1000000,2000,20000"])!.Households);
        Assert.True(BenchArguments.Parse(["--quick"])!.Households[^1] < BenchArguments.Parse([])!.Households[^1]);
    }

    [Theory]
    [InlineData("P12")]
    [InlineData("--pairs 0")]
    [InlineData("--pairs")]
    [InlineData("--name ../x")]
    [InlineData("--households 2000,many")]
    [InlineData("--households 0")]
    public void What_makes_no_sense_is_refused(string line) => Assert.Null(BenchArguments.Parse(line.Split(' ')));
}
