using System.Text.Json;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Explanations;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

public sealed class ExplanationTests
{
    [Fact]
    public void Leaves_name_the_entries_that_were_counted()
    {
        // Positions: cadre 1, household 2, link 3, visits 4 and 5.
        var root = Visited().Explain("C-1");
        var coverage = root.Children[0].Children[0];

        Assert.Equal("visit_coverage", coverage.Code);
        Assert.Equal([4L, 5L], coverage.Children[0].Children.SelectMany(c => c.Positions));
        Assert.Equal([3L, 3L, 3L, 3L], coverage.Children[1].Children.SelectMany(c => c.Positions));
        Assert.Equal(("H-1", new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31)), Subject(coverage.Children[0].Children[0]));
    }

    [Fact]
    public void A_figure_that_does_not_follow_from_its_children_does_not_hold()
    {
        var root = Visited().Explain("C-1");
        var basis = root.Children[0];
        var forged = root with { Children = root.Children.SetItem(0, basis with { Value = basis.Value + 1 }), Value = root.Value + 1 };

        Assert.True(root.Holds);
        Assert.False(forged.Holds);
        Assert.Equal(root.Value, forged.Recompute());
    }

    [Fact]
    public void A_cadre_who_is_not_scored_has_no_explanation() =>
        Assert.Null(Explanation.Of(Visited().Index(), Defaults.Scheme, Defaults.Policy, "C-9"));

    [Fact]
    public void The_tree_is_written_as_json_with_formulas_inputs_and_positions()
    {
        using var json = JsonDocument.Parse(ExplanationJson.Write(Visited().Explain("C-1"), new Dictionary<string, string> { ["V-1"] = "凉水村" }));
        var coverage = json.RootElement.GetProperty("children")[0].GetProperty("children")[0];

        Assert.Equal("走访覆盖", coverage.GetProperty("label_zh").GetString());
        Assert.Equal("20", coverage.GetProperty("inputs").GetProperty("points").GetString());
        Assert.Equal("20", coverage.GetProperty("inputs_zh").GetProperty("分值").GetString());
        var leaf = coverage.GetProperty("children")[0].GetProperty("children")[0];
        Assert.Equal(4, leaf.GetProperty("positions")[0].GetInt64());
        Assert.Equal(("VISITS", "V-1", "凉水村"), (Text(leaf, "kind"), Text(leaf, "village"), Text(leaf, "village_name")));
    }

    [Fact]
    public void Every_node_has_its_texts_in_both_languages() => Assert.All(
        Nodes(Busy().Explain("C-1")),
        node =>
        {
            Assert.All([node.Label, node.Formula], text => Assert.DoesNotContain(text, IsChinese));
            Assert.All([node.LabelZh, node.FormulaZh], text => Assert.Contains(text, IsChinese));
        });

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_has_its_formula_in_both_languages(ExplanationRule rule)
    {
        var node = new ExplanationNode { Code = "x", Label = "x", LabelZh = "某", Rule = rule, Value = 0 };

        Assert.DoesNotContain(node.Formula, IsChinese);
        Assert.Contains(node.FormulaZh, IsChinese);
    }

    [Fact]
    public void Inputs_are_called_as_the_chinese_formula_calls_them() => Assert.All(
        Nodes(Busy().Explain("C-1")).SelectMany(node => node.Inputs), input => Assert.Contains(input.NameZh, IsChinese));

    [Fact]
    public void A_leaf_says_what_it_counts_and_where_by_kind_category_village_and_ids()
    {
        var leaves = Nodes(Busy().Explain("C-1")).Where(node => node.Code == "entry").ToArray();

        Assert.Contains(leaves, leaf => leaf is
        {
            Kind: LeafKind.Difficulty, Label: "Difficulty: living", LabelZh: "困难：生活", Category: DifficultyCategory.Living,
            VillageId: "V-1", HouseholdId: "H-1", Subject: "D-1",
        });
        Assert.Contains(leaves, leaf => leaf is
        {
            Kind: LeafKind.Visit, Label: "Home visit", LabelZh: "上门走访", VillageId: "V-1", HouseholdId: "", Subject: "H-1",
        });
    }

    [Fact]
    public void What_was_not_resolved_in_time_has_days_in_order_too()
    {
        var late = new FactBook().Cadre("C-1").Household("H-1").Link("L-1", "H-1", "C-1")
            .Case("D-1", "H-1", c => c.Reported("02-01").Accepted("02-02").Assigned("C-1", "02-03", due: "03-01").Started("03-02"));

        Assert.All(
            Nodes(late.Explain("C-1")).Where(node => node.FromDay is not null), node => Assert.True(node.FromDay <= node.ToDay, node.Code));
    }

    [Fact]
    public void A_bonus_has_no_target() => Assert.DoesNotContain(
        Nodes(Busy().Explain("C-1")).Single(node => node.Code == "hard_cases").Inputs, input => input.Name == "target");

    [Fact]
    public void Answers_are_told_without_household_village_or_difficulty()
    {
        var answers = Nodes(Busy().Explain("C-1")).Where(node => node.Kind == LeafKind.Answers).ToArray();

        Assert.NotEmpty(answers);
        Assert.All(answers, node => Assert.Equal(
            (string.Empty, string.Empty, DifficultyCategory.Unspecified), (node.HouseholdId, node.VillageId, node.Category)));
        Assert.All(answers, node => Assert.Contains(node.Subject, (string[])[string.Empty, "C-1"]));
    }

    public static TheoryData<ExplanationRule> Rules() => [.. Enum.GetValues<ExplanationRule>()];

    private static IEnumerable<ExplanationNode> Nodes(ExplanationNode root) => root.Children.SelectMany(Nodes).Prepend(root);

    private static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    private static string? Text(JsonElement node, string property) => node.GetProperty(property).GetString();

    /// <summary>Visits, a difficulty solved, and its household's answer.</summary>
    private static FactBook Busy() => Visited()
        .Case("D-1", "H-1", c => c.Reported("02-01").Accepted("02-02").Assigned("C-1", "02-03", due: "03-01").Started("02-05").Resolved("02-20").Confirmed("03-01"))
        .Effect("F-1", "D-1", "C-1", "03-01", EffectAnswer.Satisfied);

    private static (string Subject, DateOnly? From, DateOnly? To) Subject(ExplanationNode node) => (node.Subject, node.FromDay, node.ToDay);

    private static FactBook Visited() => new FactBook().Cadre("C-1").Household("H-1").Link("L-1", "H-1", "C-1")
        .Visit("W-1", "H-1", "C-1", "02-10").Visit("W-2", "H-1", "C-1", "11-10");
}
