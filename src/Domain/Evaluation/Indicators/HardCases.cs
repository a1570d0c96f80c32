using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>Severe difficulties whose household says they are solved.</summary>
internal sealed class HardCases : IIndicator
{
    public ItemDefinition Definition { get; } = new()
    {
        Code = "hard_cases",
        Adjustment = true,
        Formula = Formulas.Bonus,
        Evidence = "effects",
        Parameters = ["per_unit", "cap", "minimum_severity"],
        Meaning = ("severe difficulties whose household says they are solved", "群众认可的重难点困难"),
    };

    public void Measure(CadreBooks books, SchemeItem item, Tally tally)
    {
        var confirmed = books.Effects
            .Where(e => e.Answer is EffectAnswer.Satisfied or EffectAnswer.MostlySatisfied)
            .DistinctBy(e => e.Difficulty);
        foreach (var effect in confirmed)
        {
            var course = books.Index.CourseOf(effect.Difficulty);
            if (course.Steps.Count > 0 && course.Severity >= item.MinimumSeverity)
            {
                var subject = new TermSubject(LeafKind.Difficulty, effect.Difficulty, effect.Day, effect.Day);
                tally.AddPart(1, subject, course.Steps[^1].At.Position, effect.At.Position);
            }
        }
    }
}
