using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Policies;

namespace Lianxin.Domain.Evaluation.Explanations;

/// <summary>Explains a score down to ledger positions, by the same measuring that scored it.</summary>
public static class Explanation
{
    /// <summary>Explains one cadre's total.</summary>
    /// <param name="index">The facts.</param>
    /// <param name="scheme">The frozen scheme.</param>
    /// <param name="policy">The frozen policy.</param>
    /// <param name="cadreId">The cadre.</param>
    /// <returns>The tree, or null when the evaluation doesn't score the cadre.</returns>
    public static ExplanationNode? Of(EvaluationIndex index, Scheme scheme, CountyPolicy policy, string cadreId)
    {
        if (index.FindCadre(cadreId) is not { } cadre)
            return null;
        var books = index.Open(cadre, policy);
        var score = Scorer.Score(books, scheme);
        var indicators = scheme.For(cadre.RankGroup).Indicators
            .Select((item, i) => ItemExplanation.Indicator(books, item, score.Indicators[i]))
            .ToImmutableArray();
        var basis = new ExplanationNode
        {
            Code = "base",
            Label = "Base score",
            LabelZh = "基础得分",
            Rule = ExplanationRule.Scaled,
            Inputs = [new("base", scheme.Base)],
            Value = score.Data,
            Children = indicators,
        };
        var adjustments = score.Status == ScoreStatus.Scored
            ? scheme.Adjustments.Select((item, i) => ItemExplanation.Adjustment(books, item, score.Adjustments[i]))
            : [];
        return new()
        {
            Code = "total",
            Label = "Total",
            LabelZh = "总分",
            Rule = ExplanationRule.Total,
            Value = score.Total,
            Subject = cadreId,
            Children = [PartsExplanation.Of(index, scheme, basis, score), .. adjustments, .. score.Vetoes.Select(veto => VetoExplanation.Of(veto, scheme, cadre))],
        };
    }
}
