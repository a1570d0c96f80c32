using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Linting;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Yaml;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

public sealed class TieredTests
{
    private const string Tiers = "tiers: [{ share: 0.75, points: 20 }, { share: 0.5, points: 12 }, { share: 0.25, points: 5 }]";

    private static string Yaml { get; } = Defaults.SchemeText.Replace(
        "evidence: visits, formula: coverage", $"evidence: visits, formula: tiered, {Tiers}", StringComparison.Ordinal);

    private static Scheme Scheme { get; } = SchemeYaml.ReadLinted(Yaml).Value!;

    /// <summary>Of four quarters due; the step is the highest whose share is reached, the share itself included.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 5)]
    [InlineData(2, 12)]
    [InlineData(3, 20)]
    [InlineData(4, 20)]
    public void Points_are_those_of_the_highest_step_reached(int quarters, int points)
    {
        var book = Visited(quarters);
        var score = EvaluationResult.Of(book.Index(), Scheme, book.Policy).Scores.Single();

        Assert.Equal(points, score.Indicators.Single(item => item.Code == "visit_coverage").Points);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_explanation_names_the_steps_and_recomputes(int quarters)
    {
        var book = Visited(quarters);
        var tree = Explanation.Of(book.Index(), Scheme, book.Policy, "C-1")!;
        var node = Descend(tree).Single(one => one.Code == "visit_coverage");

        Assert.True(tree.Holds);
        Assert.Equal(ExplanationRule.Tiered, node.Rule);
        Assert.Contains(node.Inputs, input => input is { Name: "share_2", Value: 0.5m, NameZh: "第2档比例" });
        Assert.Contains(node.Inputs, input => input is { Name: "points_3", Value: 5m });
    }

    [Fact]
    public void A_stored_scheme_keeps_its_steps_and_one_without_them_keeps_its_hash()
    {
        Assert.Equal(Yaml.Contains("0.25", StringComparison.Ordinal), SchemeJson.Read(System.Text.Encoding.UTF8.GetString(SchemeJson.Write(Scheme))).Indicators.First().Tiers.Length == 3);
        Assert.Equal(SchemeJson.Hash(Scheme), SchemeJson.Hash(SchemeJson.Read(System.Text.Encoding.UTF8.GetString(SchemeJson.Write(Scheme)))));
        Assert.DoesNotContain("tiers", System.Text.Encoding.UTF8.GetString(SchemeJson.Write(Defaults.Scheme)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sample_scheme_may_be_adopted() => Assert.All(
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "schemes")), file => Assert.Empty(SchemeYaml.ReadLinted(File.ReadAllText(file)).Errors));

    [Fact]
    public void A_diff_tells_steps() => Assert.Contains(
        SchemeDiff.Between(Defaults.Scheme, Scheme), change => change is { Where: "visit_coverage.tiers", Before: null, After: "0.75 → 20, 0.5 → 12, 0.25 → 5" });

    [Theory]
    [InlineData("tiers: [{ share: 0.75, points: 19 }]", "tiers[0].points")]
    [InlineData("tiers: [{ share: 1.1, points: 20 }]", "tiers[0].share")]
    [InlineData("tiers: [{ share: 0.5, points: 20 }, { share: 0.6, points: 10 }]", "tiers[1]")]
    [InlineData("tiers: [{ share: 0.5, points: 20 }, { share: 0.4, points: 20 }]", "tiers[1]")]
    [InlineData("tiers: [{ share: 0.5, points: 20 }, { share: 0.4, points: -1 }]", "tiers[1].points")]
    [InlineData("tiers: []", "tiers")]
    [InlineData(Tiers + ", target: 0.9", "target")]
    public void Steps_that_are_none_are_found(string steps, string where)
    {
        var scheme = SchemeYaml.Read(Yaml.Replace(Tiers, steps, StringComparison.Ordinal));

        Assert.Contains(SchemeLint.Check(scheme.Value!), finding => finding.Path == $"sections[0].indicators[0].{where}");
    }

    [Theory]
    [InlineData("formula: shrunk_mean", "formula: tiered", "sections[2].indicators[0].formula")]
    [InlineData("formula: proportional, target: 0.9, responsible: 县民政局", "formula: proportional, target: 0.9, " + Tiers + ", responsible: 县民政局", "sections[1].indicators[1].tiers")]
    public void Only_shares_have_steps_and_only_by_the_formula(string before, string after, string where)
    {
        var scheme = SchemeYaml.Read(Defaults.SchemeText.Replace(before, after, StringComparison.Ordinal));

        Assert.Contains(SchemeLint.Check(scheme.Value!), finding => finding.Path == where);
    }

    private static FactBook Visited(int quarters)
    {
        var book = new FactBook().Cadre("C-1").Household("H-1").Link("L-1", "H-1", "C-1");
        for (var quarter = 0; quarter < quarters; quarter++)
            book.Visit($"W-{quarter}", "H-1", "C-1", $"2026-{(quarter * 3) + 2:00}-10");
        return book;
    }

    private static IEnumerable<ExplanationNode> Descend(ExplanationNode node) => node.Children.SelectMany(Descend).Prepend(node);
}
