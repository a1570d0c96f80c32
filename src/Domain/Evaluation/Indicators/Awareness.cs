using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>Households that can name their official; one term for all, as with the answers.</summary>
internal sealed class Awareness : IIndicator
{
    public ItemDefinition Definition { get; } = new()
    {
        Code = "awareness",
        Formula = Formulas.Proportional,
        Evidence = "effects",
        Parameters = ["target"],
        Meaning = ("households that can name their official", "群众知晓帮扶干部"),
        Part = ("Can name the official", "知晓户次"),
        Whole = ("Answers", "评价户次"),
    };

    public void Measure(CadreBooks books, SchemeItem item, Tally tally)
    {
        if (books.Effects.Count == 0)
            return;
        long[] positions = tally.Explaining ? [.. books.Effects.Select(e => e.At.Position)] : [];
        var subject = new TermSubject(LeafKind.Answers, books.Cadre.Key, books.FirstDay, books.LastDay);
        tally.AddPart(books.Effects.Count(e => e.Aware), subject, positions);
        tally.AddWhole(books.Effects.Count, subject, positions);
    }
}
