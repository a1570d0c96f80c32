using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Visits;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

public sealed class VisitIndicatorTests
{
    private const string Coverage = "visit_coverage";

    /// <summary>Four quarters due one visit each. Q1: two visits count once. Q2: one. Q3: recorded 9 days late (7 allowed). Q4: late but attested. 20 × 3 / 4.</summary>
    [Fact]
    public void Coverage_counts_up_to_what_is_due_and_only_timely_or_attested_evidence()
    {
        var item = Linked()
            .Visit("W-1", "H-1", "C-1", "02-10").Visit("W-2", "H-1", "C-1", "02-20")
            .Visit("W-3", "H-1", "C-1", "05-05", recordedAfter: 7)
            .Visit("W-4", "H-1", "C-1", "08-01", recordedAfter: 9)
            .Visit("W-5", "H-1", "C-1", "11-03", recordedAfter: 30, attested: true)
            .Item("C-1", Coverage);

        Assert.Equal((3m, 4m, 15m), (item.Part, item.Whole, item.Points));
    }

    /// <summary>Q1 has 90 days. From 15 February the link runs 14 + 31 = 45 of them: 45 × 2 ≥ 90, due. From the 16th, or with one day's leave, it isn't.</summary>
    [Theory]
    [InlineData("02-15", null, 4)]
    [InlineData("02-16", null, 3)]
    [InlineData("02-15", "03-02", 3)]
    public void A_period_is_due_from_half_of_its_days_in_force_and_active(string from, string? leave, int due)
    {
        var book = new FactBook().Cadre("C-1").Household("H-1").Link("L-1", "H-1", "C-1", from);
        if (leave is not null)
            book.Leave("C-1", leave, leave);

        Assert.Equal(due, book.Item("C-1", Coverage).Whole);
    }

    /// <summary>Without tags quarterly; extreme hardship (tag 2) from 1 April: Q1 and the nine months from April, 1 + 9.</summary>
    [Fact]
    public void Cadence_follows_the_tags_on_the_first_day_of_the_period()
    {
        var hardship = 1 << ((int)HouseholdTag.ExtremeHardship - 1);

        Assert.Equal(10, Linked().Household("H-1", hardship, from: "04-01").Item("C-1", Coverage).Whole);
        Assert.Equal(12, Linked().Household("H-1", 0, MonitoringType.Marginal, from: "2025-12-31").Item("C-1", Coverage).Whole);
    }

    [Fact]
    public void A_period_still_running_on_the_cut_off_day_is_not_due()
    {
        var book = new FactBook { CutOff = "06-29" }.Cadre("C-1").Household("H-1").Link("L-1", "H-1", "C-1");

        Assert.Equal(1, book.Item("C-1", Coverage).Whole);
    }

    /// <summary>Nine households due one visit in Q1, all visited on one day; eight places a day: 20 × 8 / 9 = 17.7778. A courtyard meeting takes one place.</summary>
    [Theory]
    [InlineData(VisitKind.Home, 8, 17.7778)]
    [InlineData(VisitKind.Courtyard, 9, 20)]
    public void A_day_has_eight_places(VisitKind kind, int done, double points)
    {
        var book = new FactBook { CutOff = "03-31" }.Cadre("C-1");
        for (var i = 1; i <= 9; i++)
        {
            book.Household($"H-{i}").Link($"L-{i}", $"H-{i}", "C-1");
            book.Visit(kind == VisitKind.Courtyard ? "W-1" : $"W-{i}", $"H-{i}", "C-1", "03-05", kind: kind);
        }

        var item = book.Item("C-1", Coverage);
        Assert.Equal((done, (decimal)points), (item.Part, item.Points));
    }

    /// <summary>Eight of nine places go by household, whichever was committed first: H-9, of which nothing is due, always comes last.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_days_places_do_not_depend_on_the_order_of_commits(bool backwards)
    {
        var book = new FactBook { CutOff = "03-31" }.Cadre("C-1").Household("H-9").Link("L-9", "H-9", "C-1", "03-01", "03-10");
        for (var i = 1; i <= 8; i++)
            book.Household($"H-{i}").Link($"L-{i}", $"H-{i}", "C-1");
        for (var i = 1; i <= 9; i++)
            book.Visit($"W-{i}", $"H-{(backwards ? 10 - i : i)}", "C-1", "03-05");

        Assert.Equal(8, book.Item("C-1", Coverage).Part);
    }

    [Fact]
    public void A_visit_credits_who_held_the_link_that_day()
    {
        var book = new FactBook { CutOff = "06-30" }.Cadre("C-1").Cadre("C-2").Household("H-1")
            .Link("L-1", "H-1", "C-1", to: "03-31").Link("L-2", "H-1", "C-2", "04-01", role: LinkRole.GridWorker)
            .Visit("W-1", "H-1", "C-1", "03-31").Visit("W-2", "H-1", "C-1", "04-01").Visit("W-3", "H-1", "C-2", "03-30");

        Assert.Equal((1m, 1m), (book.Item("C-1", Coverage).Part, book.Item("C-1", Coverage).Whole));
        Assert.Equal((0m, 1m), (book.Item("C-2", Coverage).Part, book.Item("C-2", Coverage).Whole));
    }

    /// <summary>Recorded after 0, 3, 4 and 20 days; within 3: two of four. 10 × 2 / 4. Late evidence is judged here too.</summary>
    [Fact]
    public void Timeliness_is_the_share_recorded_within_three_days()
    {
        var item = Linked()
            .Visit("W-1", "H-1", "C-1", "02-10").Visit("W-2", "H-1", "C-1", "02-11", recordedAfter: 3)
            .Visit("W-3", "H-1", "C-1", "02-12", recordedAfter: 4).Visit("W-4", "H-1", "C-1", "02-13", recordedAfter: 20)
            .Visit("W-5", "H-1", "C-1", "2025-12-13")
            .Item("C-1", "visit_timeliness");

        Assert.Equal((2m, 4m, 5m), (item.Part, item.Whole, item.Points));
    }

    [Fact]
    public void A_corrected_visit_does_not_exist_and_its_replacement_does()
    {
        var book = Linked().Visit("W-1", "H-1", "C-1", "02-10").Visit("W-1", "H-1", "C-1", "02-10", sign: -1);
        Assert.False(book.Item("C-1", "visit_timeliness").Applies);

        book.Visit("W-1", "H-1", "C-1", "05-10");
        Assert.Equal((1m, 4m), (book.Item("C-1", Coverage).Part, book.Item("C-1", Coverage).Whole));
    }

    private static FactBook Linked() => new FactBook().Cadre("C-1").Household("H-1").Link("L-1", "H-1", "C-1");

    [Fact]
    public void A_county_of_many_names_mixes_none_of_them_up()
    {
        const int cadres = 40;
        const int each = 75;
        var book = new FactBook();
        for (var i = 0; i < cadres * each; i++)
        {
            var (cadre, nth) = ($"C-{i % cadres}", i / cadres);
            if (nth == 0)
                book.Cadre(cadre);
            book.Household($"H-{i}").Link($"L-{i}", $"H-{i}", cadre);
            if (nth % 3 == 0)
                book.Visit($"W-{i}", $"H-{i}", cadre, FactBook.Day("01-01").AddDays(nth).ToString("yyyy-MM-dd"), recordedAfter: i % cadres == 7 ? 5 : 0);
        }

        foreach (var score in book.Result().Scores)
        {
            var coverage = score.Indicators.Single(item => item.Code == "visit_coverage");
            var timeliness = score.Indicators.Single(item => item.Code == "visit_timeliness");
            Assert.Equal((25m, 300m), (coverage.Part, coverage.Whole));
            Assert.Equal((score.CadreId == "C-7" ? 0m : 25m, 25m), (timeliness.Part, timeliness.Whole));
        }
    }
}
