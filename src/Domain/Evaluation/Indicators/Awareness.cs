using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>Households that can name their official; one term for all, as with the answers.</summary>
internal sealed class Awareness : IIndicator
{
    public string Code => "awareness";

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
