using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Campaigns.Sampling;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Xunit;

namespace Lianxin.Domain.Tests.Campaigns;

public sealed class SamplingTests
{
    /// <summary>The figures of the rule for ±5 % at 95 %.</summary>
    [Theory]
    [InlineData(50, 45)]
    [InlineData(120, 92)]
    [InlineData(300, 169)]
    [InlineData(2_000, 323)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void Sample_size_is_corrected_for_a_finite_population(int population, int size) => Assert.Equal(size, SampleSize.For(population));

    /// <summary>Krejcie and Morgan 1970, table 1 (χ² = 3.841, rounded to the nearest where we round up).</summary>
    [Theory]
    [InlineData(10, 10)]
    [InlineData(100, 80)]
    [InlineData(500, 217)]
    [InlineData(1_000, 278)]
    [InlineData(5_000, 357)]
    [InlineData(10_000, 370)]
    [InlineData(75_000, 382)]
    [InlineData(1_000_000, 384)]
    public void Sample_size_agrees_with_the_published_table_within_one(int population, int size) => Assert.InRange(SampleSize.For(population), size, size + 1);

    [Fact]
    public void Sample_size_never_falls_as_the_population_grows() =>
        Gen.Int[0, 1_000_000].Sample(n => SampleSize.For(n) <= SampleSize.For(n + 1) && SampleSize.For(n) <= n);

    [Fact]
    public void Draw_is_by_hash_of_seed_and_id_and_never_by_the_order_of_the_frame()
    {
        string[] frame = ["H-a", "H-b", "H-c", "H-d"];
        var byHand = frame.OrderBy(id => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("seed-2026:" + id))), StringComparer.Ordinal);

        Assert.Equal(byHand, RaterDraw.Of(frame, "seed-2026", 4));
        Assert.Equal(RaterDraw.Of(frame, "seed-2026", 2), RaterDraw.Of(frame.Reverse(), "seed-2026", 4)[..2]);
        Assert.NotEqual(RaterDraw.Of(Enumerable.Range(0, 50).Select(n => $"H-{n}"), "seed-2026", 5), RaterDraw.Of(Enumerable.Range(0, 50).Select(n => $"H-{n}"), "seed-2027", 5));
    }

    /// <summary>A household in 200 of 1,000 seeds, give or take: 4 standard deviations of 12.6.</summary>
    [Fact]
    public void Every_household_is_drawn_about_equally_often()
    {
        string[] frame = [.. Enumerable.Range(0, 50).Select(n => $"H-{n}")];
        var often = Enumerable.Range(0, 1_000).SelectMany(seed => RaterDraw.Of(frame, $"seed-{seed}", 10)).GroupBy(id => id, (_, all) => all.Count());
        Assert.All(often, count => Assert.InRange(count, 150, 250));
    }

    [Fact]
    public void Draw_is_on_record_with_seed_frame_and_reserve_and_drawn_again_alike()
    {
        var frame = Enumerable.Range(0, 120).Select(n => $"H-{n:000}").Order(StringComparer.Ordinal).ToArray();
        var state = SampleCampaign.Draft().Do(new DrawRaters([], "drawn-in-public-17", 20), new() { Frame = [.. frame], HeadPosition = 77 });

        var draw = Assert.Single(state.Draws);
        Assert.Equal((120, 92, 20, 77L, "drawn-in-public-17"), (draw.Frame, draw.Size, draw.Reserve, draw.Position, draw.Seed));
        var (sample, reserve) = CampaignDraw.Again(draw, [.. frame]);
        Assert.Equal((92, 20, 112), (sample.Length, reserve.Length, sample.Concat(reserve).Distinct().Count()));
        Assert.Throws<InvalidOperationException>(() => CampaignDraw.Again(draw, [.. frame[1..]]));
    }

    [Theory]
    [InlineData("short", 0, "seed")]
    [InlineData("has spaces in it", 0, "seed")]
    [InlineData("long-enough", -1, "reserve")]
    public void Draw_without_a_seed_or_reserve_that_can_be_is_refused(string seed, int reserve, string field) =>
        Assert.Equal((RefusalCode.InvalidField, field), Pair(SampleCampaign.Draft().Refused(new DrawRaters([], seed, reserve), new() { Frame = ["H-1"] })));

    [Fact]
    public void Nobody_is_drawn_from_no_households() =>
        Assert.Equal((RefusalCode.NotFound, "divisions"), Pair(SampleCampaign.Draft().Refused(new DrawRaters([], "long-enough", 0))));

    private static (RefusalCode, string) Pair(Refusal? refusal) => (refusal!.Code, refusal.Field);
}
