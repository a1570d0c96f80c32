using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Scores;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

public sealed class ScoringTests
{
    /// <summary>Two of four quarters visited (10 of 20), both recorded in time (10 of 10): 20 × 100 / 30 = 66.6667. Nothing else applies.</summary>
    [Fact]
    public void The_base_is_scaled_to_what_applies()
    {
        var score = Visited().Score("C-1");

        Assert.Equal(66.6667m, score.Base);
        Assert.Equal(score.Base, score.Total);
        Assert.Equal(["visit_coverage", "visit_timeliness"], score.Indicators.Where(i => i.Applies).Select(i => i.Code));
    }

    [Fact]
    public void Adjustments_come_after_scaling_and_the_total_never_falls_below_zero()
    {
        var book = new FactBook().Cadre("C-1").Household("H-1").Link("L-1", "H-1", "C-1").Visit("W-1", "H-1", "C-1", "2025-12-20");
        for (var i = 1; i <= 7; i++)
            book.Case($"D-{i}", "H-1", c => c.Reported("01-03", DifficultySource.Hotline));
        var score = book.Score("C-1");

        Assert.Equal((0m, -5m, 0m), (score.Base, score.Adjustments.Single(a => a.Code == "missed").Points, score.Total));
    }

    [Fact]
    public void A_cadre_without_any_indicator_is_without_duties_unranked_and_in_no_quota()
    {
        var result = Visited().Cadre("C-2").Result();
        var idle = result.Scores.Single(s => s.CadreId == "C-2");

        Assert.Equal(ScoreStatus.NoDuties, idle.Status);
        Assert.False(result.Places.ContainsKey("C-2"));
        Assert.DoesNotContain(result.Bands.Proposals, p => p.CadreId == "C-2");
        Assert.Equal(1, Assert.Single(result.Bands.Pools).Size);
        Assert.Equal(1, result.WithoutDuties);
    }

    [Fact]
    public void Body_category_and_rank_group_are_those_of_the_cut_off_day()
    {
        var score = Visited()
            .Cadre("C-1", body: "B-2", category: PersonnelCategory.InstitutionStaff, group: RankGroup.DepartmentHead, since: "09-01")
            .Cadre("C-1", body: "B-3", since: "2027-01-01")
            .Score("C-1");

        Assert.Equal(("B-2", PersonnelCategory.InstitutionStaff, RankGroup.DepartmentHead), (score.BodyId, score.Category, score.RankGroup));
    }

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("01-01", true)]
    public void Scored_are_those_in_service_on_some_day_of_the_year(string to, bool scored)
    {
        var result = new FactBook().Cadre("C-1", to: to).Cadre("C-2").Result();

        Assert.Equal(scored, result.Scores.Any(s => s.CadreId == "C-1"));
    }

    /// <summary>365 days; 183 of them are more than half, 182 aren't. 1 January + 181 days = 1 July.</summary>
    [Theory]
    [InlineData("07-01", false)]
    [InlineData("07-02", true)]
    public void More_than_half_of_the_days_inactive_is_undetermined(string until, bool undetermined)
    {
        Assert.Equal(undetermined, Visited().Leave("C-1", "01-01", until).Leave("C-1", "02-01", "02-03").Score("C-1").Undetermined);
    }

    [Fact]
    public void Equal_totals_share_a_rank_and_the_next_is_skipped()
    {
        CadreScore[] scores = [Scores.Of("C-1", 90), Scores.Of("C-2", 80), Scores.Of("C-3", 80), Scores.Of("C-4", 70), Scores.Of("C-5", 99, group: RankGroup.GridWorker)];
        var places = Ranking.Of(scores);

        Assert.Equal([1, 2, 2, 4, 1], scores.Select(s => places[s.CadreId].Rank));
        Assert.Equal([4, 4, 4, 4, 1], scores.Select(s => places[s.CadreId].GroupSize));
    }

    private static FactBook Visited() => new FactBook().Cadre("C-1").Household("H-1").Link("L-1", "H-1", "C-1")
        .Visit("W-1", "H-1", "C-1", "02-10").Visit("W-2", "H-1", "C-1", "11-10");
}
