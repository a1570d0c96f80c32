using Lianxin.Domain.Cadres;
using Lianxin.Domain.Evaluation.Scores;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

public sealed class BandTests
{
    /// <summary>Ten in the pool: floor(10 × 0.2) = 2 first bands; 85 at least; below 60 third, below 40 fourth.</summary>
    [Fact]
    public void The_best_within_the_quota_get_the_top_band_and_thresholds_give_the_others()
    {
        var bands = Scores.Bands([.. new[] { 95, 92, 91, 88, 84, 80, 70, 60, 59, 39 }.Select((total, i) => Scores.Of($"C-{i}", total))]);

        Assert.Equal(
            [Band.First, Band.First, Band.Second, Band.Second, Band.Second, Band.Second, Band.Second, Band.Second, Band.Third, Band.Fourth],
            bands.Proposals.Select(p => p.Band));
        Assert.Equal(new BandPool("B-1", 10, 2, 2), Assert.Single(bands.Pools));
    }

    [Fact]
    public void Equals_across_the_line_are_marked_and_nobody_after_them_moves_up()
    {
        var bands = Scores.Bands([.. new[] { 95, 90, 90, 89, 70, 70, 70, 70, 70, 70 }.Select((total, i) => Scores.Of($"C-{i}", total))]);

        Assert.Equal(["C-0"], bands.Proposals.Where(p => p.Band == Band.First).Select(p => p.CadreId));
        Assert.Equal(["C-1", "C-2"], bands.Proposals.Where(p => p.Tie).Select(p => p.CadreId));
        Assert.Equal(1, Assert.Single(bands.Pools).Proposed);
    }

    [Fact]
    public void A_quota_unused_for_want_of_points_stays_unused()
    {
        Assert.Equal(0, Assert.Single(Scores.Bands([.. Enumerable.Range(0, 10).Select(i => Scores.Of($"C-{i}", 84 - i))]).Pools).Proposed);
    }

    /// <summary>Second of ten department heads (1/10 ahead) stands before second of five staff (1/5 ahead), whatever the totals.</summary>
    [Fact]
    public void Within_a_pool_the_place_in_the_own_rank_group_decides()
    {
        var heads = Enumerable.Range(0, 10).Select(i => Scores.Of($"C-H{i}", 90 - i, body: i == 1 ? "B-1" : "B-2", group: RankGroup.DepartmentHead));
        var staff = Enumerable.Range(0, 5).Select(i => Scores.Of($"C-S{i}", 99 - i, body: i == 0 ? "B-2" : "B-1"));
        var bands = Scores.Bands([.. heads, .. staff]);

        Assert.Equal("C-H1", bands.Proposals.Single(p => p.Pool == "B-1" && p.Band == Band.First).CadreId);
    }

    [Fact]
    public void Small_bodies_share_a_pool_and_stationed_cadres_have_their_own()
    {
        var small = Enumerable.Range(0, 4).Select(i => Scores.Of($"C-A{i}", 90, body: "B-A")).Append(Scores.Of("C-B0", 91, body: "B-B"));
        var stationed = Enumerable.Range(0, 3).Select(i => Scores.Of($"C-S{i}", 90, body: "B-A", category: PersonnelCategory.Stationed));
        var bands = Scores.Bands([.. small, .. stationed]);

        Assert.Equal([new BandPool("county-pool-2026", 5, 1, 1), new BandPool("stationed", 3, 0, 0)], bands.Pools);
        Assert.DoesNotContain(bands.Proposals, p => p.Tie);
    }

    [Fact]
    public void County_leaders_are_not_banded_and_the_undetermined_are_outside_quota_and_size()
    {
        var bands = Scores.Bands(
            [Scores.Of("C-L", 99, group: RankGroup.CountyLeader), Scores.Of("C-U", 98, undetermined: true), .. Enumerable.Range(0, 5).Select(i => Scores.Of($"C-{i}", 90 - i))]);

        Assert.DoesNotContain(bands.Proposals, p => p.CadreId == "C-L");
        Assert.Equal(Band.Undetermined, bands.Proposals.Single(p => p.CadreId == "C-U").Band);
        Assert.Equal(new BandPool("B-1", 5, 1, 1), Assert.Single(bands.Pools));
    }

    [Theory]
    [InlineData(Band.Second, PersonnelCategory.CivilServant, "称职")]
    [InlineData(Band.Second, PersonnelCategory.VillageCadre, "合格")]
    [InlineData(Band.First, PersonnelCategory.InstitutionStaff, "优秀")]
    [InlineData(Band.Undetermined, PersonnelCategory.Stationed, "不确定等次")]
    public void Names_follow_the_personnel_category(Band band, PersonnelCategory category, string name) => Assert.Equal(name, BandNames.Of(band, category));
}
