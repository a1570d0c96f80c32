using Lianxin.Api.V1;
using Lianxin.Bench.Measures;
using Lianxin.Bench.Peers;
using Lianxin.Bench.Sql;

namespace Lianxin.Bench.Tests;

public sealed class YearEndTests
{
    [Theory]
    [InlineData(100, 100, 1)]
    [InlineData(2_000, 500, 4)]
    [InlineData(20_000, 1_000, 20)]
    [InlineData(200_000, 10_000, 20)]
    [InlineData(1_000_000, 10_000, 100)]
    public void A_county_is_filled_with_copies_of_a_smaller_ones_year(int households, int replayed, int copies) =>
        Assert.Equal((replayed, copies), WorkedCounty.Plan(households));

    [Fact]
    public void A_processs_peak_is_read_in_bytes() =>
        Assert.Equal(730_112L * 1024, PeakMemory.Of(["Name:\tdotnet", "VmPeak:\t 9000000 kB", "VmHWM:\t  730112 kB", "VmRSS:\t  1 kB"]));

    [Theory]
    [InlineData(200_000, 700, Verdict.NotMeasured)]
    [InlineData(1_000_000, 1024, Verdict.Reached)]
    [InlineData(1_000_000, 1025, Verdict.Short)]
    public void Memory_is_judged_only_at_the_size_its_mark_is_for(int households, double peak, Verdict verdict) =>
        Assert.Equal(verdict, YearEndMeasure.Memory(households, peak).Verdict);

    [Fact]
    public void Rankings_that_differ_in_one_digit_or_one_place_are_not_taken_for_the_same()
    {
        var score = new Score { Cadre = "cadres/C-1", Base = Of("80.5"), Total = Of("80.5"), Adjustments = Of("0"), Rank = 1, GroupSize = 2 };
        score.Indicators.AddRange(Ranked.Codes.Select(code => new IndicatorScore { Code = code, Points = code == "effect" ? null : Of("1.25") }));
        var line = new Ranked("C-1", [.. Ranked.Codes.Select(code => code == "effect" ? (decimal?)null : 1.25m)], 0, 80.5m, 80.5m, 1, 2);
        RankingAgreement.Check([score], [line], "a peer");
        Assert.Throws<InvalidOperationException>(() => RankingAgreement.Check([score], [line with { Total = 80.5001m }], "a peer"));
        Assert.Throws<InvalidOperationException>(() => RankingAgreement.Check([score], [line with { Rank = 2 }], "a peer"));
        Assert.Throws<InvalidOperationException>(() => RankingAgreement.Check([score], [], "a peer"));
        Assert.Throws<InvalidOperationException>(() => RankingAgreement.Check([score], [line with { Indicators = line.Indicators.SetItem(5, 0) }], "a peer"));
    }

    private static Google.Type.Decimal Of(string value) => new() { Value = value };
}
