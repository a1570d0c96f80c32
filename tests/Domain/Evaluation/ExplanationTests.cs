using System.Text.Json;
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
        using var json = JsonDocument.Parse(ExplanationJson.Write(Visited().Explain("C-1")));
        var coverage = json.RootElement.GetProperty("children")[0].GetProperty("children")[0];

        Assert.Equal("走访覆盖", coverage.GetProperty("label_zh").GetString());
        Assert.Equal("20", coverage.GetProperty("inputs").GetProperty("points").GetString());
        Assert.Equal(4, coverage.GetProperty("children")[0].GetProperty("children")[0].GetProperty("positions")[0].GetInt64());
    }

    private static (string Subject, DateOnly? From, DateOnly? To) Subject(ExplanationNode node) => (node.Subject, node.FromDay, node.ToDay);

    private static FactBook Visited() => new FactBook().Cadre("C-1").Household("H-1").Link("L-1", "H-1", "C-1")
        .Visit("W-1", "H-1", "C-1", "02-10").Visit("W-2", "H-1", "C-1", "11-10");
}
