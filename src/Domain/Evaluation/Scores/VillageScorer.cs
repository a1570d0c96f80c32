using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Indicators;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Scores;

/// <summary>Scores villages by a linted village sheet, from the same index, formulas and rounding as cadres.</summary>
public static class VillageScorer
{
    /// <summary>Scores and ranks every village where anything was to do.</summary>
    /// <param name="index">The facts.</param>
    /// <param name="scheme">A village sheet without findings.</param>
    /// <returns>Scores in order of village id.</returns>
    public static ImmutableArray<VillageScore> ScoreAll(EvaluationIndex index, Scheme scheme)
    {
        var scores = VillageBooks.All(index).Select(books => Score(books, scheme)).ToArray();
        return [.. scores.Select(score => score with { Rank = score.Scored ? 1 + scores.Count(other => other.Scored && other.Total > score.Total) : 0 })];
    }

    /// <summary>Explains one village's total down to ledger positions.</summary>
    /// <param name="index">The facts.</param>
    /// <param name="scheme">A village sheet without findings.</param>
    /// <param name="villageId">The village.</param>
    /// <returns>The tree, or null for a village where nothing was to do.</returns>
    public static ExplanationNode? Explain(EvaluationIndex index, Scheme scheme, string villageId)
    {
        if (VillageBooks.All(index).FirstOrDefault(books => index.IdOf(books.Village) == villageId) is not { } village)
            return null;
        var score = Score(village, scheme);
        var basis = new ExplanationNode
        {
            Code = "base",
            Label = "Base score",
            LabelZh = "基础得分",
            Rule = ExplanationRule.Scaled,
            Inputs = [new("base", scheme.Base)],
            Value = score.Base,
            Children = [.. scheme.Indicators.Select((item, i) => ItemExplanation.Of(index, item, score.Indicators[i], Measure(village, item, explaining: true)))],
        };
        return new() { Code = "total", Label = "Total", LabelZh = "总分", Rule = ExplanationRule.Total, Value = score.Total, Subject = villageId, Children = [basis] };
    }

    private static VillageScore Score(VillageBooks books, Scheme scheme)
    {
        var items = scheme.Indicators.Select(item => Item(item, Measure(books, item, explaining: false))).ToImmutableArray();
        var applicable = items.Where(item => item.Applies).Sum(item => item.Maximum);
        var basis = applicable > 0 ? PointsFormula.Base(items.Sum(item => item.Points), applicable, scheme.Base) : 0;
        return new(books.Index.IdOf(books.Village), items, basis, Math.Max(0, basis), 0);
    }

    private static ItemScore Item(SchemeItem item, Tally tally) => tally.Whole == 0
        ? new(item.Code, false, item.Points, 0, 0, 0)
        : new(item.Code, true, item.Points, PointsFormula.Of(item, tally.Part, tally.Whole, 0), tally.Part, tally.Whole);

    private static Tally Measure(VillageBooks books, SchemeItem item, bool explaining)
    {
        var tally = new Tally(explaining);
        IndicatorCatalogue.ForVillage(item).Measure(books, item, tally);
        return tally;
    }
}
