using System.Text;
using System.Text.Json;
using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Campaigns.Tallies;
using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Linting;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Evaluation.Simulation;
using Lianxin.Domain.Ids;
using Lianxin.Recompute;
using Lianxin.Yaml;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

public sealed class PeoplePartTests
{
    private static readonly string Campaign = EntityId.Derive<CampaignId>(CountyCode.Parse("511323"), "campaign").Value;
    private static readonly Scheme Scheme = Defaults.Scheme with { Parts = new(70, 30, Campaign) };

    /// <summary>By hand: (2 × 90 + 3 × 80) / 5 = 84; 0.7 × data + 0.3 × 84.</summary>
    [Fact]
    public void Data_part_and_peoples_part_weigh_70_and_30()
    {
        var score = Score(Rated(), Scheme, "C-1");

        Assert.Equal(84m, score.People);
        Assert.Equal(PointsOf(Rated(), "C-1"), score.Data);
        Assert.Equal(decimal.Round((0.7m * score.Data) + (0.3m * 84), 4, MidpointRounding.AwayFromZero), score.Base);
    }

    [Fact]
    public void Whom_nobody_rated_has_the_data_part_alone_and_the_explanation_says_so()
    {
        var score = Score(Rated(), Scheme, "C-2");
        Assert.Null(score.People);
        Assert.Equal(score.Data, score.Base);
        var parts = Explain(Rated(), "C-2").Children[0];
        Assert.Equal((ExplanationRule.Parts, ExplanationRule.NotApplicable), (parts.Rule, parts.Children[1].Rule));
        Assert.Contains("nobody rated", parts.Children[1].Label, StringComparison.Ordinal);
        Assert.True(Explain(Rated(), "C-2").Holds);
    }

    [Fact]
    public void Only_the_scheme_s_campaign_counts_and_nothing_after_the_cut_off()
    {
        Assert.Null(Score(Rated(), Scheme with { Parts = new(70, 30, "T-other") }, "C-1").People);
        Assert.Null(Score(Rated(), Defaults.Scheme, "C-1").People);
        Assert.Equal(Score(Rated(), Defaults.Scheme, "C-1").Total, PointsOf(Rated(), "C-1") + Score(Rated(), Defaults.Scheme, "C-1").Adjustments.Sum(item => item.Points));
    }

    [Fact]
    public void An_explanation_leads_to_the_campaign_s_tally_entries()
    {
        var book = Rated();
        var root = Explain(book, "C-1");
        var people = root.Children[0].Children[1];

        Assert.True(root.Holds);
        Assert.Equal(Score(book, Scheme, "C-1").Total, root.Recompute());
        Assert.Equal([book.Position - 1, book.Position], people.Children.SelectMany(leaf => leaf.Positions));
        Assert.Equal(["下评上得分", "民评官得分"], people.Children.Select(leaf => leaf.LabelZh));
        var forged = people with { Value = 85 };
        Assert.False(forged.Holds);
    }

    [Theory]
    [InlineData("C-1")]
    [InlineData("C-2")]
    public void A_program_of_its_own_recomputes_both_parts(string cadre)
    {
        using var tree = JsonDocument.Parse(ExplanationJson.Write(Explain(Rated(), cadre), new Dictionary<string, string>()));

        Assert.Empty(Recomputation.Of(tree.RootElement).Faults);
    }

    /// <summary>The people's part is the campaign's own score, by the same figures.</summary>
    [Fact]
    public void The_peoples_part_is_the_score_that_the_campaign_shows()
    {
        ClassFigure[] classes = [new(RaterClass.LowerLevel, 2, 6, false, 71.3333m, []), new(RaterClass.Peers, 1.5m, 7, false, 99.0001m, [])];
        var book = new FactBook().Cadre("C-1").Household("H-1").Link("L-1", "H-1", "C-1");
        foreach (var one in classes)
            book.Rating(Campaign, "C-1", one.Class, one.Weight, one.Points);
        Assert.Equal(CampaignFigures.Score(classes), Score(book, Scheme, "C-1").People);
    }

    [Fact]
    public void The_result_tells_both_parts_and_stays_as_it_was_without_them()
    {
        var index = Rated().Index();
        Assert.Contains("\"people\":\"84\"", Encoding.UTF8.GetString(EvaluationResult.Of(index, Scheme, Defaults.Policy).ToJson()), StringComparison.Ordinal);
        Assert.DoesNotContain("\"people\"", Encoding.UTF8.GetString(EvaluationResult.Of(index, Defaults.Scheme, Defaults.Policy).ToJson()), StringComparison.Ordinal);
    }

    [Fact]
    public void Shaken_weights_leave_the_peoples_part_as_it_is()
    {
        var score = Score(Rated(), Scheme, "C-1");
        var same = Scheme.Indicators.ToDictionary(item => item.Code, _ => 3m);
        Assert.Equal(score.Total, RankStability.Shaken(score, Scheme, same).Total);
    }

    [Theory]
    [InlineData(70, 30, "T", "parts.campaign")]
    [InlineData(70, 20, null, "parts")]
    [InlineData(100, 0, null, "parts.people")]
    [InlineData(0, 100, null, "parts.data")]
    public void A_linter_wants_weights_that_sum_to_100_and_a_campaign(int data, int people, string? campaign, string path) =>
        Assert.Equal(path, Assert.Single(SchemeLint.Check(Defaults.Scheme with { Parts = new(data, people, campaign ?? Campaign) })).Path);

    [Fact]
    public void Parts_are_read_kept_and_compared()
    {
        var read = SchemeYaml.ReadLinted($"{Defaults.SchemeText}\nparts: {{data: 70, people: 30, campaign: {Campaign}}}\n");
        Assert.Empty(read.Errors);
        Assert.Equal(new SchemeParts(70, 30, Campaign), SchemeJson.Read(Encoding.UTF8.GetString(SchemeJson.Write(read.Value!))).Parts);
        Assert.NotEqual(SchemeJson.Hash(Defaults.Scheme), SchemeJson.Hash(read.Value!));
        Assert.Equal(["parts.data", "parts.people", "parts.campaign"], SchemeDiff.Between(Defaults.Scheme, read.Value!).Select(change => change.Where));
    }

    private static FactBook Rated() => new FactBook()
        .Cadre("C-1").Cadre("C-2").Household("H-1").Household("H-2").Link("L-1", "H-1", "C-1").Link("L-2", "H-2", "C-2")
        .Visit("W-1", "H-1", "C-1", "02-10").Visit("W-2", "H-1", "C-1", "05-10")
        .Rating(Campaign, "C-1", RaterClass.LowerLevel, 2, 90).Rating(Campaign, "C-1", RaterClass.People, 3, 80);

    private static decimal PointsOf(FactBook book, string cadre) => Score(book, Defaults.Scheme, cadre).Base;

    private static CadreScore Score(FactBook book, Scheme scheme, string cadre) => Scorer.ScoreAll(book.Index(), scheme, Defaults.Policy).Single(score => score.CadreId == cadre);

    private static ExplanationNode Explain(FactBook book, string cadre) => Explanation.Of(book.Index(), Scheme, Defaults.Policy, cadre)!;
}
