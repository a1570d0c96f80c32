using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;

namespace Lianxin.Domain.Evaluation.Explanations;

/// <summary>Explains the base of a scheme with a people's part, down to the campaign's tally entries.</summary>
internal static class PartsExplanation
{
    public static ExplanationNode Of(EvaluationIndex index, Scheme scheme, ExplanationNode data, CadreScore score) => scheme.Parts is not { } parts
        ? data
        : new()
        {
            Code = "parts",
            Label = "Data part and people's part",
            LabelZh = "数据考核与民心考核",
            Rule = ExplanationRule.Parts,
            Inputs = [new("data", parts.Data), new("people", parts.People), new("base", scheme.Base)],
            Value = score.Base,
            Children = [data, People(PeoplePart.Ratings(index, scheme, score.CadreId), score.People)],
        };

    private static ExplanationNode People(ImmutableArray<ClassRating> ratings, decimal? points) => new()
    {
        Code = "people",
        Label = points is null ? "People's part: nobody rated, the data part counts alone" : "People's part",
        LabelZh = points is null ? "民心考核：无人评价，只计数据考核" : "民心考核",
        Rule = points is null ? ExplanationRule.NotApplicable : ExplanationRule.ClassMean,
        Value = points ?? 0,
        Children = [.. ratings.Select(Class)],
    };

    private static ExplanationNode Class(ClassRating rating) => new()
    {
        Code = "class",
        Label = $"Points given by {English(rating.Class)}",
        LabelZh = $"{CampaignWords.Zh(rating.Class)}得分",
        Rule = ExplanationRule.Stated,
        Inputs = [new("class_weight", rating.Weight)],
        Value = rating.Points,
        Positions = [rating.Position],
    };

    private static string English(RaterClass raters) => raters switch
    {
        RaterClass.LowerLevel => "the lower level",
        RaterClass.People => "the people",
        RaterClass.GrassRoots => "grass-roots bodies",
        _ => "peers",
    };
}
