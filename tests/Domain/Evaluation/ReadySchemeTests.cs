using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Linting;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Yaml;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

/// <summary>The schemes that come with the product, each linted and evaluated; figures worked by hand.</summary>
public sealed class ReadySchemeTests
{
    [Theory]
    [InlineData("hundred-points", 100, SchemeSubject.Cadre)]
    [InlineData("double-hundred", 200, SchemeSubject.Cadre)]
    [InlineData("village-outcomes", 100, SchemeSubject.Village)]
    public void Each_passes_the_linter_and_survives_its_canonical_form(string name, int basis, SchemeSubject subject)
    {
        var scheme = Read(name);

        Assert.Equal((basis, subject), (scheme.Base, scheme.Subject));
        Assert.Equal(SchemeJson.Hash(scheme), SchemeJson.Hash(SchemeJson.Read(System.Text.Encoding.UTF8.GetString(SchemeJson.Write(scheme)))));
    }

    /// <summary>All four quarters visited and recorded at once: 45 + 15 of the 60 that apply, scaled to 200; in the hundred-points sheet 30 of 30, scaled to 100.</summary>
    [Theory]
    [InlineData("hundred-points", 100)]
    [InlineData("double-hundred", 200)]
    public void A_year_of_nothing_but_due_visits_earns_the_whole_base(string name, int total) =>
        Assert.Equal(total, EvaluationResult.Of(Visited(4).Index(), Read(name), Defaults.Policy).Scores.Single().Total);

    /// <summary>Two of four quarters: coverage 22.5 of 45, record 15 of 15: 37.5 of 60 × 200 = 125, between 2 × 60 and 2 × 85: second band.</summary>
    [Fact]
    public void A_double_hundred_sheet_is_banded_by_thresholds_of_its_base()
    {
        var result = EvaluationResult.Of(Visited(2).Index(), Read("double-hundred"), Defaults.Policy);

        Assert.Equal(125, result.Scores.Single().Total);
        Assert.Equal(Band.Second, result.Bands.Proposals.Single().Band);
    }

    /// <summary>
    /// Three due, two in time: share 2/3, tier 14. One petition due, in time: 30. Two resolved in the year and confirmed, of three: 25 × min(1, 2/3 / 0.9) = 18.5185.
    /// Reopened once: 10 − 2 = 8. Together 70.5185 of 100.
    /// </summary>
    [Fact]
    public void A_village_is_scored_by_what_came_of_its_difficulties_whoever_handled_them()
    {
        var index = Village().Index();
        var score = Assert.Single(VillageScorer.ScoreAll(index, Read("village-outcomes")));

        Assert.Equal(("V-1", 1, 70.5185m), (score.VillageId, score.Rank, score.Total));
        Assert.Equal([14, 30, 18.5185m, 8], score.Indicators.Select(item => item.Points));
        var tree = VillageScorer.Explain(index, Read("village-outcomes"), "V-1")!;
        Assert.True(tree.Holds);
        Assert.Equal(score.Total, tree.Recompute());
        Assert.All(tree.Children[0].Children.SelectMany(item => item.Children).SelectMany(counted => counted.Children), leaf => Assert.NotEmpty(leaf.Positions));
        Assert.Null(VillageScorer.Explain(index, Read("village-outcomes"), "V-2"));
    }

    /// <summary>More petitions, all in time, cost nothing: their number never counts.</summary>
    [Fact]
    public void The_number_of_petitions_changes_no_points()
    {
        var more = Enumerable.Range(0, 5).Aggregate(Village(), (book, i) => book.Case($"D-P{i}", "H-3", c => c
            .Reported("02-01", DifficultySource.Petition).Assigned("C-2", "02-02", "06-30").Started("02-03").Resolved("03-01").Confirmed("03-05")));

        Assert.Equal(30, VillageScorer.ScoreAll(more.Index(), Read("village-outcomes")).Single().Indicators[1].Points);
    }

    [Fact]
    public void The_linter_keeps_cadres_and_villages_sheets_apart()
    {
        var village = Read("village-outcomes");
        var mixed = Defaults.Scheme with { Subject = SchemeSubject.Village };

        Assert.Contains(SchemeLint.Check(village with { Subject = SchemeSubject.Cadre }), finding => finding.Message.Contains("is an indicator of Village sheets", StringComparison.Ordinal));
        Assert.Contains(SchemeLint.Check(mixed), finding => finding.Path == "vetoes");
    }

    [Fact]
    public void The_linter_lets_a_share_of_petitions_pass_and_refuses_their_number() => Assert.Contains(
        SchemeLint.Check(Defaults.Scheme with { Adjustments = [Defaults.Scheme.Adjustments[1] with { Name = "信访扣分" }] }),
        finding => finding.Message.Contains("number of petitions", StringComparison.Ordinal));

    private static Scheme Read(string name)
    {
        var read = SchemeYaml.ReadLinted(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemes", $"{name}.yaml")));
        return read.Value ?? throw new InvalidDataException(string.Join("; ", read.Errors));
    }

    private static FactBook Visited(int quarters) => Enumerable.Range(0, quarters).Aggregate(
        new FactBook().Cadre("C-1").Household("H-1").Link("L-1", "H-1", "C-1"), (book, i) => book.Visit($"W-{i}", "H-1", "C-1", $"{(3 * i) + 2:00}-03"));

    private static FactBook Village() => new FactBook().Cadre("C-1").Cadre("C-2")
        .Case("D-1", "H-1", c => c.Reported("02-01").Assigned("C-1", "02-02", "03-31").Started("02-03").Resolved("03-01").Confirmed("03-05"))
        .Case("D-2", "H-2", c => c.Reported("02-01", DifficultySource.Petition).Assigned("C-2", "02-02", "04-30").Started("02-03").Resolved("04-01").Reopened("04-05").Resolved("04-20").Confirmed("04-25"))
        .Case("D-3", "H-2", c => c.Reported("05-01").Assigned("C-1", "05-02", "06-30").Started("05-03").Resolved("07-10"));
}
