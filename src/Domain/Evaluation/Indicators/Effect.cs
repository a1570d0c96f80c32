using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>What households say came of it. Answers are kept as one term, so that no explanation tells who answered what.</summary>
internal sealed class Effect : IIndicator
{
    public ItemDefinition Definition { get; } = new()
    {
        Code = "effect",
        Formula = Formulas.ShrunkMean,
        Evidence = "effects",
        Parameters = ["weight", "minimum"],
        Meaning = ("what households say came of it, few answers drawn towards the body's mean", "群众对帮扶成效的评价，户次少时向单位均值收缩"),
        Part = ("Worth of the answers", "评价折合分"),
        Whole = ("Answers", "评价户次"),
    };

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
