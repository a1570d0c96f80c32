using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Indicators;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;

namespace Lianxin.Domain.Evaluation.Explanations;

/// <summary>Explains one indicator or adjustment.</summary>
internal static class ItemExplanation
{
    public static ExplanationNode Indicator(CadreBooks books, SchemeItem item, ItemScore score)
    {
        var node = Of(books.Index, item, score, Scorer.Measure(books, item, explaining: true));
        return node.Rule == ExplanationRule.Shrunk ? node with { Children = [.. node.Children, GroupMean(books, item)] } : node;
    }

    /// <summary>An indicator from what it counted, of whomever.</summary>
    public static ExplanationNode Of(EvaluationIndex index, SchemeItem item, ItemScore score, Tally tally)
    {
        var node = new ExplanationNode
        {
            Code = item.Code,
            Label = item.NameEn,
            LabelZh = item.Name,
            Rule = score.Applies ? RuleOf(item) : ExplanationRule.NotApplicable,
            Value = score.Points,
            Inputs = [new("points", item.Points), .. Inputs(item)],
        };
        if (!score.Applies)
            return node;
        var definition = IndicatorCatalogue.Find(item.Code)!;
        return node with
        {
            Children = [Counted(index, "part", definition.Part, tally.Parts), Counted(index, "whole", definition.Whole, tally.Wholes)],
        };
    }

    public static ExplanationNode Adjustment(CadreBooks books, SchemeItem item, ItemScore score) => new()
    {
        Code = item.Code,
        Label = item.NameEn,
        LabelZh = item.Name,
        Rule = RuleOf(item) == ExplanationRule.Bonus ? ExplanationRule.Bonus : ExplanationRule.Deduction,
        Value = score.Points,
        Inputs = [.. Inputs(item)],
        Children = [Counted(books.Index, "part", IndicatorCatalogue.For(item).Definition.Part, Scorer.Measure(books, item, explaining: true).Parts)],
    };

    private static ExplanationRule RuleOf(SchemeItem item) => item.Formula switch
    {
        Formulas.Deduction => ExplanationRule.Floor,
        Formulas.ShrunkMean => ExplanationRule.Shrunk,
        Formulas.Bonus => ExplanationRule.Bonus,
        Formulas.Tiered => ExplanationRule.Tiered,
        _ => ExplanationRule.Share,
    };

    private static IEnumerable<ExplanationInput> Inputs(SchemeItem item)
    {
        (string Name, decimal? Value)[] named =
        [
            ("target", item.Target ?? (RuleOf(item) == ExplanationRule.Share ? 1 : null)), ("within_days", item.WithinDays),
            ("per_unit", item.PerUnit), ("cap", item.Cap), ("weight", item.Weight), ("minimum", item.Minimum),
            ("minimum_severity", item.MinimumSeverity),
        ];
        return named.Where(n => n.Value is not null).Select(n => new ExplanationInput(n.Name, n.Value!.Value)).Concat(TierInputs.Of(item));
    }

    private static ExplanationNode Counted(
        EvaluationIndex index, string code, (string English, string Chinese) label, IReadOnlyList<Term> terms) => new()
    {
        Code = code,
        Label = label.English,
        LabelZh = label.Chinese,
        Rule = ExplanationRule.Sum,
        Value = terms.Sum(t => t.Value),
        Children = [.. terms.Select(term => LeafExplanation.Of(index, term))],
    };

    /// <summary>The body's mean: sums of answers, never one household's.</summary>
    private static ExplanationNode GroupMean(CadreBooks books, SchemeItem item)
    {
        var index = books.Index;
        var body = Positions(index, index.Cadres.Where(c => c.Body == books.Cadre.Body));
        var county = Positions(index, index.Cadres);
        var (own, all) = (index.Groups.Body(books.Cadre.Body), index.Groups.County);
        return new()
        {
            Code = "group_mean",
            Label = "Mean of the body, shrunk towards the county's",
            LabelZh = "单位均值（向全县均值收缩）",
            Rule = ExplanationRule.GroupMean,
            Inputs = [new("weight", item.Weight!.Value)],
            Value = PointsFormula.Prior(own.Sum, own.Count, all.Sum, all.Count, item.Weight.Value),
            Children =
            [
                Group("body_sum", "Worth of the body's answers", "单位评价折合分", own.Sum, body),
                Group("body_count", "The body's answers", "单位评价户次", own.Count, body),
                Group("county_sum", "Worth of the county's answers", "全县评价折合分", all.Sum, county),
                Group("county_count", "The county's answers", "全县评价户次", all.Count, county),
            ],
        };
    }

    private static ImmutableArray<long> Positions(EvaluationIndex index, IEnumerable<ScoredCadre> cadres) =>
    [
        .. cadres.SelectMany(c => index.EffectsOf(c.Key)).Where(e => EffectGroups.Worth(e.Answer) is not null).Select(e => e.At.Position).Order(),
    ];

    private static ExplanationNode Group(string code, string label, string labelZh, decimal value, ImmutableArray<long> positions) => new()
    {
        Code = code,
        Label = label,
        LabelZh = labelZh,
        Rule = ExplanationRule.Stated,
        Value = value,
        Kind = LeafKind.Answers,
        Positions = positions,
    };
}
