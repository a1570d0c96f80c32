using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Campaigns;

/// <summary>Whether a campaign's terms may be: what they hold is within bounds, and can be counted.</summary>
public static class CampaignTermsRules
{
    /// <summary>Most subjects of a campaign.</summary>
    public const int MostSubjects = 10_000;

    private const int MostAspects = 6;
    private const int MostAnswers = 8;
    private const decimal MostWeight = 1_000;

    /// <summary>Checks terms.</summary>
    /// <param name="terms">The terms.</param>
    /// <returns>The first thing wrong with them, or null.</returns>
    public static Refusal? Check(CampaignTerms terms) =>
        Subjects(terms.Subjects) ?? Aspects(terms.Aspects) ?? Scale(terms.Scale) ?? Classes(terms.Classes)
        ?? Fields.Range("minimum", "最少票数", terms.Minimum, 5, 1_000)
        ?? Weight("weight", "收缩权重", terms.Weight)
        ?? Fields.Range("raters_first_days", "评价人先阅天数", terms.RatersFirstDays, 0, 90)
        ?? Fields.Range("gift_days", "送礼标记天数", terms.GiftDays, 0, 366);

    private static Refusal? Subjects(ImmutableArray<CampaignSubject> subjects)
    {
        if (Count("subjects", "评价对象", subjects.Length, 1, MostSubjects) is { } count)
            return count;
        for (var at = 0; at < subjects.Length; at++)
        {
            if (!EntityId.TryParse<CadreId>(subjects[at].Id, out _) && !EntityId.TryParse<BodyId>(subjects[at].Id, out _))
                return Fields.Invalid($"subjects[{at}]", $"'{subjects[at].Id}' is neither a cadre nor a body", $"“{subjects[at].Id}”不是干部或单位");
            if (at > 0 && string.CompareOrdinal(subjects[at - 1].Id, subjects[at].Id) >= 0)
                return Fields.Invalid($"subjects[{at}]", $"{subjects[at].Id} is named twice or out of order", $"{subjects[at].Id}重复或未排序");
        }

        return null;
    }

    private static Refusal? Aspects(ImmutableArray<CampaignAspect> aspects) =>
        Count("aspects", "评价方面", aspects.Length, 1, MostAspects)
        ?? Twice("aspects", aspects.Select(aspect => aspect.Code))
        ?? First(aspects, (aspect, at) => Weight($"aspects[{at}].points", "分值", aspect.Points));

    private static Refusal? Scale(ImmutableArray<ScaleAnswer> scale) =>
        Count("scale", "答案", scale.Length, 2, MostAnswers)
        ?? Twice("scale", scale.Select(answer => answer.Code))
        ?? First(scale, (answer, at) => answer.Worth is < 0 or > 1
            ? Fields.Invalid($"scale[{at}].worth", $"is {answer.Worth}, allowed are 0 to 1", "折合分应在0至1之间")
            : null)
        ?? (scale.All(answer => answer.Favourable) || scale.All(answer => !answer.Favourable)
            ? Fields.Invalid("scale", "needs answers that are favourable and answers that aren't", "答案须既有满意的也有不满意的")
            : null);

    private static Refusal? Classes(ImmutableArray<ClassWeight> classes) =>
        Count("classes", "评价人类别", classes.Length, 1, Enum.GetValues<RaterClass>().Length - 1)
        ?? Twice("classes", classes.Select(one => one.Class.ToString()))
        ?? First(classes, (one, at) => Fields.Stated($"classes[{at}].class", "评价人类别", one.Class) ?? Weight($"classes[{at}].weight", "权重", one.Weight));

    private static Refusal? Weight(string field, string label, decimal weight) =>
        weight is <= 0 or > MostWeight || decimal.Round(weight, 4) != weight
            ? Fields.Invalid(field, $"is {weight}, allowed are numbers above 0 up to {MostWeight} with four places", $"{label}应大于0且不超过{MostWeight}，最多四位小数")
            : null;

    private static Refusal? Count(string field, string label, int count, int least, int most) =>
        count < least || count > most ? Fields.Invalid(field, $"has {count}, allowed are {least} to {most}", $"{label}应为{least}至{most}项") : null;

    private static Refusal? Twice(string field, IEnumerable<string> codes) =>
        codes.GroupBy(code => code, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? Fields.Invalid(field, $"has {twice.Key} twice", $"{twice.Key}重复")
            : null;

    private static Refusal? First<T>(ImmutableArray<T> items, Func<T, int, Refusal?> check) =>
        items.Select(check).FirstOrDefault(refusal => refusal is not null);
}
