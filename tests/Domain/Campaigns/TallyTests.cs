using CsCheck;
using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Campaigns.Tallies;
using Xunit;

namespace Lianxin.Domain.Tests.Campaigns;

public sealed class TallyTests
{
    private static readonly string Rated = SampleCampaign.Cadres[0];

    /// <summary>Newcombe 1998, table I, method 3 (score, without continuity correction).</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Displayed_bound_is_wilsons_as_published(int favourable, int count, double lower, double upper)
    {
        var interval = WilsonInterval.Of(favourable, count);
        Assert.Equal(((decimal)lower, (decimal)upper), (interval.Lower, interval.Upper));
    }

    /// <summary>The bounds solve (p̂ − p)² = z²·p(1 − p)/n: another way to the same interval.</summary>
    [Fact]
    public void Wilson_bounds_solve_the_score_equation() => Gen.Int[1, 500].SelectMany(n => Gen.Int[0, n].Select(k => (k, n))).Sample((k, n) =>
    {
        var interval = WilsonInterval.Of(k, n);
        foreach (var p in new[] { (double)interval.Lower, (double)interval.Upper })
        {
            var miss = Math.Abs(Math.Abs(((double)k / n) - p) - (1.959963984540054 * Math.Sqrt(p * (1 - p) / n)));
            Assert.True(miss < 0.02 || p is 0 or 1, $"{k}/{n}: {p} misses by {miss}");
        }
    });

    /// <summary>
    /// By hand, work: six of lower level say good, the unit's other cadre got six poor; all means are ½. Unit (6 + 10 × ½)/(12 + 10) = ½,
    /// the cadre (6 + 10 × ½)/(6 + 10) = 0.6875. Image likewise: 68.75 of 100.
    /// </summary>
    [Fact]
    public void Small_numbers_lean_on_the_units_mean()
    {
        var figures = Figures([Cell(Rated, RaterClass.LowerLevel, 6, 0, 0), Cell(SampleCampaign.Cadres[1], RaterClass.LowerLevel, 0, 0, 6)]);

        Assert.Equal(68.75m, Assert.Single(figures[0].Classes).Points);
        Assert.Equal(0.5m, figures[0].Classes[0].Aspects[0].UnitMean);
        Assert.Equal(31.25m, figures[1].Score);
    }

    /// <summary>Four good of the cadre's own, eight poor of the unit's other: below five it takes (4 + 10 × ⅓)/(12 + 10) = ⅓.</summary>
    [Fact]
    public void Below_the_minimum_a_subject_takes_the_units_shrunk_figure()
    {
        var figures = Figures([Cell(Rated, RaterClass.People, 4, 0, 0), Cell(SampleCampaign.Cadres[1], RaterClass.People, 0, 0, 8)]);

        Assert.True(figures[0].Classes[0].TookUnit);
        Assert.Equal(33.33m, figures[0].Score);
        Assert.False(figures[1].Classes[0].TookUnit);
    }

    [Fact]
    public void Missing_classes_renormalise_and_are_named()
    {
        var figures = Figures([Cell(Rated, RaterClass.LowerLevel, 5, 5, 0), Cell(Rated, RaterClass.Peers, 0, 0, 10)]);

        Assert.Equal([RaterClass.People], figures[0].Missing);
        Assert.Equal((2 * figures[0].Classes[0].Points / 3) + (figures[0].Classes[1].Points / 3), figures[0].Score!.Value, 4);
        Assert.Equal(((decimal?)null, 3), (figures[3].Score, figures[3].Missing.Length));
    }

    [Fact]
    public void Scaling_all_class_weights_or_aspect_points_changes_no_score() => Tallies.Sample(cells =>
    {
        var scaled = SampleCampaign.Terms with
        {
            Classes = [.. SampleCampaign.Terms.Classes.Select(one => one with { Weight = one.Weight * 7 })],
            Aspects = [.. SampleCampaign.Terms.Aspects.Select(one => one with { Points = one.Points * 3 })],
        };
        Assert.Equal(Figures(cells).Select(figure => figure.Score), CampaignFigures.Of(scaled, [.. cells]).Select(figure => figure.Score));
    });

    [Fact]
    public void Scores_lie_between_0_and_100_and_the_order_of_tallies_never_matters() => Tallies.Sample(cells =>
    {
        var figures = Figures(cells);
        Assert.All(figures, figure => Assert.InRange(figure.Score ?? 0, 0, 100));
        Assert.Equal(figures.Select(figure => figure.Score), Figures([.. cells.Reverse()]).Select(figure => figure.Score));
    });

    [Fact]
    public void One_more_of_the_best_answer_never_lowers_a_score() => Tallies.Sample(cells =>
    {
        var more = cells.Select((cell, at) => at == 0 ? Cell(cell.Subject, cell.Class, cell.Counts[0][0] + 1, cell.Counts[0][1], cell.Counts[0][2]) : cell).ToArray();
        var (before, after) = (Figures(cells), Figures(more));
        var subject = Array.IndexOf([.. SampleCampaign.Cadres], cells[0].Subject);
        var (had, has) = (before[subject].Classes.Single(one => one.Class == cells[0].Class), after[subject].Classes.Single(one => one.Class == cells[0].Class));
        Assert.True(has.TookUnit != had.TookUnit || has.Points >= had.Points);
    });

    private static Gen<ClassTally[]> Tallies => Gen.Select(
        Gen.Int[0, 3], Gen.Int[1, 4], Gen.Int[0, 12], Gen.Int[0, 12], Gen.Int[0, 12], (s, c, good, fair, poor) => Cell(SampleCampaign.Cadres[s], (RaterClass)c, good, fair, poor + 1))
        .Array[1, 10].Select(cells => cells.DistinctBy(cell => (cell.Subject, cell.Class)).Where(cell => cell.Class != RaterClass.GrassRoots).ToArray())
        .Where(cells => cells.Length > 0);

    private static SubjectFigure[] Figures(ClassTally[] cells) => [.. CampaignFigures.Of(SampleCampaign.Terms, [.. cells])];

    private static ClassTally Cell(string subject, RaterClass raters, int good, int fair, int poor) =>
        new(subject, raters, good + fair + poor, [[good, fair, poor], [good, fair, poor]]);
}
