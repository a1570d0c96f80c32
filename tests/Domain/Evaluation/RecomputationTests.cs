using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Tests.Evaluation.HandWorked;
using Lianxin.Recompute;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

/// <summary>Explanations held to tests/Recompute, a program that knows nothing of the product but the JSON.</summary>
public sealed class RecomputationTests
{
    [Fact]
    public void Every_node_follows_from_its_children_down_to_entries() =>
        GeneratedBook.Gen.Sample(book =>
        {
            foreach (var score in book.Result().Scores)
            {
                var found = Recomputed(Json(book, score.CadreId));
                Assert.Empty(found.Faults);
                Assert.All(found.Entries, position => Assert.InRange(position, 1, book.Position));
            }
        }, iter: 60);

    [Fact]
    public void So_does_every_node_of_the_twelve_worked_by_hand()
    {
        var book = TwelveCadres.Write();

        Assert.All(book.Result().Scores, score => Assert.Empty(Recomputed(Json(book, score.CadreId)).Faults));
    }

    /// <summary>One after the other, each node is told a thousandth more than it is worth.</summary>
    [Fact]
    public void Whichever_node_is_tampered_with_is_found()
    {
        var json = Json(TwelveCadres.Write(), "C07");
        var nodes = Nodes(JsonNode.Parse(json)!).Count();

        Assert.True(nodes > 40);
        for (var at = 0; at < nodes; at++)
        {
            var tree = JsonNode.Parse(json)!;
            var node = Nodes(tree).ElementAt(at);
            node["value"] = (decimal.Parse((string)node["value"]!) + 0.001m).ToString();

            Assert.NotEmpty(Recomputed(tree.ToJsonString()).Faults);
        }
    }

    [Fact]
    public void An_entry_that_nobody_names_is_missed()
    {
        var tree = JsonNode.Parse(Json(TwelveCadres.Write(), "C07"))!;
        Nodes(tree).First(node => node["positions"] is not null).AsObject().Remove("positions");

        Assert.Contains("without a ledger position", Assert.Single(Recomputed(tree.ToJsonString()).Faults));
    }

    /// <summary>
    /// Answers 0.8, 0 and 0 in a body of its own, three times 0 elsewhere: μ = (0.8 + 5 × 0.8/6) / (3 + 5) = 11/60, 15 × (0.8 + 5 × 11/60) / (3 + 5) = 103/32 = 3.21875
    /// exactly, which is rounded up. With quotients of 28 digits it comes to 3.2187499….
    /// </summary>
    [Fact]
    public void Points_are_rounded_from_what_they_are_and_not_from_a_quotients_last_digit()
    {
        var book = new FactBook().Cadre("C-1").Cadre("C-2", "B-2").Effect("E-1", "D-1", "C-1", "03-01", EffectAnswer.MostlySatisfied);
        foreach (var (number, cadre) in new[] { (2, "C-1"), (3, "C-1"), (4, "C-2"), (5, "C-2"), (6, "C-2") })
            book.Effect($"E-{number}", $"D-{number}", cadre, "03-01", EffectAnswer.Dissatisfied);

        Assert.Equal(3.2188m, book.Item("C-1", "effect").Points);
        Assert.Empty(Recomputed(Json(book, "C-1")).Faults);
    }

    private static string Json(FactBook book, string cadre) => ExplanationJson.Write(book.Explain(cadre), new Dictionary<string, string>());

    private static Recomputation Recomputed(string json)
    {
        using var tree = JsonDocument.Parse(json);
        return Recomputation.Of(tree.RootElement);
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) =>
        (node["children"]?.AsArray() ?? []).SelectMany(child => Nodes(child!)).Prepend(node);
}
