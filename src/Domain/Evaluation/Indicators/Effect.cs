using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>What households say came of it. Answers are kept as one term, so that no explanation tells who answered what.</summary>
internal sealed class Effect : IIndicator
{
    public string Code => "effect";

    public void Measure(CadreBooks books, SchemeItem item, Tally tally)
    {
        var sum = AnswerSum.Of(books.Effects);
        if (sum.Count == 0)
            return;
        long[] positions = tally.Explaining
            ? [.. books.Effects.Where(e => EffectGroups.Worth(e.Answer) is not null).Select(e => e.At.Position)]
            : [];
        var subject = new TermSubject(LeafKind.Answers, books.Cadre.Key, books.FirstDay, books.LastDay);
        tally.AddPart(sum.Sum, subject, positions);
        tally.AddWhole(sum.Count, subject, positions);
    }
}
