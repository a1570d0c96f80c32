using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Indicators;

namespace Lianxin.Domain.Evaluation.Explanations;

/// <summary>Explains one thing counted: what and where it was, by ids and entries alone, for the facts know no person.</summary>
internal static class LeafExplanation
{
    public static ExplanationNode Of(EvaluationIndex index, Term term)
    {
        var subject = term.Subject;
        var course = subject.Kind == LeafKind.Difficulty ? index.CourseOf(subject.Key) : default;
        var category = subject.Kind == LeafKind.Difficulty ? course.Category : DifficultyCategory.Unspecified;
        var (label, labelZh) = ExplanationWords.Leaf(subject.Kind, subject.Visit, category);
        return new()
        {
            Code = "entry",
            Label = label,
            LabelZh = labelZh,
            Rule = ExplanationRule.Stated,
            Value = term.Value,
            Kind = subject.Kind,
            Category = category,
            VillageId = IdOrNone(index, Village(index, subject, course)),
            HouseholdId = subject.Kind == LeafKind.Difficulty ? Household(index.IdOf(course.Subject)) : string.Empty,
            Subject = index.IdOf(subject.Key),
            FromDay = DateOnly.FromDayNumber(subject.FromDay),
            ToDay = DateOnly.FromDayNumber(subject.ToDay),
            Positions = [.. term.Positions.Distinct().Order()],
        };
    }

    private static int Village(EvaluationIndex index, TermSubject subject, Course course) => subject.Kind switch
    {
        LeafKind.Difficulty => course.Village,
        LeafKind.Visit or LeafKind.Visits => index.HouseholdOn(subject.Key, subject.FromDay)?.Village ?? Interner.None,
        _ => Interner.None,
    };

    /// <summary>A village's own difficulty has no household.</summary>
    private static string Household(string subject) =>
        subject.StartsWith("H-", StringComparison.Ordinal) ? subject : string.Empty;

    private static string IdOrNone(EvaluationIndex index, int key) => key == Interner.None ? string.Empty : index.IdOf(key);
}
