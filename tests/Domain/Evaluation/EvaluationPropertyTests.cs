using CsCheck;
using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Scores;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

public sealed class EvaluationPropertyTests
{
    [Fact]
    public void The_order_in_which_facts_arrive_changes_no_byte() =>
        Gen.Select(GeneratedBook.Gen, Gen.Int).Sample((book, seed) =>
        {
            var shuffled = book.Result(n =>
            {
                var order = Enumerable.Range(0, n).ToArray();
                new Random(seed).Shuffle(order);
                return order;
            });
            Assert.Equal(book.Result().ToJson(), shuffled.ToJson());
        }, iter: 200);

    [Fact]
    public void Scores_stay_in_bounds() =>
        GeneratedBook.Gen.Sample(book =>
        {
            foreach (var score in book.Result().Scores)
            {
                Assert.InRange(score.Base, 0, 100);
                Assert.InRange(score.Total, 0, 105);
                Assert.All(score.Indicators, i => Assert.InRange(i.Points, 0, i.Maximum));
                Assert.All(score.Adjustments, a => Assert.InRange(a.Points, -a.Maximum, a.Maximum));
                Assert.All(score.Indicators.Where(i => i.Code is not "overdue_days" and not "reopened"), i => Assert.InRange(i.Part, 0, i.Whole));
            }
        }, iter: 200);

    [Fact]
    public void Every_explanation_holds_and_ends_at_ledger_positions() =>
        GeneratedBook.Gen.Sample(book =>
        {
            foreach (var score in book.Result().Scores)
            {
                var root = book.Explain(score.CadreId);
                Assert.True(root.Holds);
                Assert.Equal(score.Total, root.Recompute());
                Assert.All(Leaves(root).Where(l => l.Rule == ExplanationRule.Stated && l.Value != 0), l =>
                {
                    Assert.NotEmpty(l.Positions);
                    Assert.All(l.Positions, p => Assert.InRange(p, 1, book.Position));
                });
            }
        }, iter: 60);

    [Fact]
    public void No_pool_gets_more_top_bands_than_its_quota() =>
        GeneratedBook.Gen.Sample(book =>
        {
            var bands = book.Result().Bands;
            Assert.All(bands.Pools, pool =>
            {
                Assert.Equal((int)decimal.Floor(pool.Size * 0.2m), pool.Quota);
                Assert.Equal(pool.Proposed, bands.Proposals.Count(p => p.Pool == pool.Pool && p.Band == Band.First));
                Assert.InRange(pool.Proposed, 0, pool.Quota);
            });
        }, iter: 100);

    private static IEnumerable<ExplanationNode> Leaves(ExplanationNode node) =>
        node.Children.IsEmpty ? [node] : node.Children.SelectMany(Leaves);
}
