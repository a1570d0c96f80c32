using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Linting;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Yaml;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

/// <summary>Targets by rank group, and sheets on another base than 100.</summary>
public sealed class SchemeTargetTests
{
    private const string Named = "target: 0.9, targets: [{ rank_group: TOWNSHIP_CADRE, target: 0.5 }], responsible: 县农业农村局";

    /// <summary>One of two knows the official: 5 × 0.5 / 0.9 = 2.7778 for staff; a township cadre's target of 0.5 is reached.</summary>
    [Theory]
    [InlineData(RankGroup.Staff, "2.7778")]
    [InlineData(RankGroup.TownshipCadre, "5")]
    public void A_rank_group_is_measured_by_its_own_target(RankGroup group, string points)
    {
        var index = Known(group).Index();
        var score = Assert.Single(Scorer.ScoreAll(index, WithTargets, Defaults.Policy));

        Assert.Equal(decimal.Parse(points), score.Indicators.Single(item => item.Code == "awareness").Points);
        var tree = Explanation.Of(index, WithTargets, Defaults.Policy, "C-1")!;
        Assert.True(tree.Holds);
        Assert.Equal(group == RankGroup.Staff ? 0.9m : 0.5m, tree.Children[0].Children.Single(node => node.Code == "awareness").Inputs.Single(input => input.Name == "target").Value);
    }

    [Fact]
    public void Targets_and_vetoes_survive_the_canonical_form_and_show_in_a_diff()
    {
        var read = SchemeJson.Read(System.Text.Encoding.UTF8.GetString(SchemeJson.Write(WithTargets)));

        Assert.Equal(SchemeJson.Hash(WithTargets), SchemeJson.Hash(read));
        Assert.NotEqual(SchemeJson.Hash(Defaults.Scheme), SchemeJson.Hash(read));
        Assert.Equal(new SchemeChange("awareness.targets", null, "TownshipCadre 0.5"), Assert.Single(SchemeDiff.Between(Defaults.Scheme, read)));
        var lower = Defaults.Scheme with { Vetoes = [Defaults.Scheme.Vetoes[0] with { Ceiling = Band.Fourth }, Defaults.Scheme.Vetoes[1]] };
        Assert.Equal(new SchemeChange("false_work.ceiling", "Third", "Fourth"), Assert.Single(SchemeDiff.Between(Defaults.Scheme, lower)));
    }

    [Theory]
    [InlineData("target: 0.9, targets: [{ rank_group: STAFF, target: 1.5 }], responsible: 县农业农村局", "sections[2].indicators[1].targets[0].target", "up to 1")]
    [InlineData("target: 0.9, targets: [{ rank_group: STAFF, target: 0.8 }, { rank_group: STAFF, target: 0.7 }], responsible: 县农业农村局", "sections[2].indicators[1].targets[1].rank_group", "each once")]
    public void The_linter_refuses_a_target_out_of_range_or_a_rank_group_named_twice(string instead, string path, string message) =>
        Assert.Contains(SchemeLint.Check(With(instead)), finding => finding.Path == path && finding.Message.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void The_linter_refuses_targets_where_there_is_no_target()
    {
        var scheme = SchemeYaml.Read(Defaults.SchemeText.Replace(
            "formula: coverage, responsible", "formula: coverage, targets: [{ rank_group: STAFF, target: 0.8 }], responsible", StringComparison.Ordinal)).Value!;

        Assert.Contains(SchemeLint.Check(scheme), finding => finding.Path == "sections[0].indicators[0].targets");
    }

    /// <summary>Thresholds are stated for 100: on a base of 200 a total of 119 lies below 2 × 60, 170 reaches 2 × 85.</summary>
    [Fact]
    public void Thresholds_go_with_the_base()
    {
        CadreScore[] scores = [Scores.Of("C-1", 170), Scores.Of("C-2", 120), Scores.Of("C-3", 119), Scores.Of("C-4", 79), Scores.Of("C-5", 150)];
        var bands = BandRules.Propose(scores, Ranking.Of(scores), Defaults.Policy.Bands.At(200));

        Assert.Equal([Band.First, Band.Second, Band.Third, Band.Fourth, Band.Second], bands.Proposals.Select(proposal => proposal.Band));
    }

    /// <summary>All points doubled: totals double, ranks and bands stay.</summary>
    [Fact]
    public void The_same_sheet_on_a_base_of_200_gives_doubled_scores_and_the_same_bands()
    {
        var doubled = Defaults.Scheme with
        {
            Base = 200,
            Sections = [.. Defaults.Scheme.Sections.Select(section => section with
            {
                Points = section.Points * 2, Indicators = [.. section.Indicators.Select(item => item with { Points = item.Points * 2, PerUnit = item.PerUnit * 2 })],
            })],
            Adjustments = [.. Defaults.Scheme.Adjustments.Select(item => item with { PerUnit = item.PerUnit * 2, Cap = item.Cap * 2 })],
        };
        Assert.Empty(SchemeLint.Check(doubled));
        var index = Known(RankGroup.Staff).Cadre("C-2").Effect("F-3", "D-3", "C-2", "06-01", EffectAnswer.Satisfied).Index();
        var (one, two) = (EvaluationResult.Of(index, Defaults.Scheme, Defaults.Policy), EvaluationResult.Of(index, doubled, Defaults.Policy));

        Assert.All(one.Scores.Zip(two.Scores), pair => Assert.InRange(pair.Second.Total - (pair.First.Total * 2), -0.0005m, 0.0005m));
        Assert.Equal(one.Bands.Proposals, two.Bands.Proposals);
    }

    private static Scheme WithTargets => With(Named);

    private static Scheme With(string instead)
    {
        const string Text = "target: 0.9, responsible: 县农业农村局";
        return SchemeYaml.Read(Defaults.SchemeText.Replace(Text, instead, StringComparison.Ordinal)).Value!;
    }

    private static FactBook Known(RankGroup group) => new FactBook().Cadre("C-1", group: group)
        .Effect("F-1", "D-1", "C-1", "05-01", EffectAnswer.Satisfied).Effect("F-2", "D-2", "C-1", "05-02", EffectAnswer.Satisfied, aware: false);
}
