using Lianxin.Domain.Difficulties;

namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>Sums of the answers that score, by body and for the county.</summary>
internal sealed class EffectGroups
{
    private readonly Dictionary<int, AnswerSum> _bodies = [];

    /// <summary>The county's.</summary>
    public AnswerSum County { get; private set; }

    /// <summary>What an answer is worth: satisfied 1, mostly 0.8, dissatisfied 0; null for one left out.</summary>
    public static decimal? Worth(EffectAnswer answer) => answer switch
    {
        EffectAnswer.Satisfied => 1m,
        EffectAnswer.MostlySatisfied => 0.8m,
        EffectAnswer.Dissatisfied => 0m,
        _ => null,
    };

    public static EffectGroups From(EvaluationIndex index)
    {
        var groups = new EffectGroups();
        foreach (var cadre in index.Cadres)
        {
            var own = AnswerSum.Of(index.EffectsOf(cadre.Key));
            groups._bodies[cadre.Body] = groups.Body(cadre.Body) + own;
            groups.County += own;
        }

        return groups;
    }

    public AnswerSum Body(int body) => _bodies.GetValueOrDefault(body);
}

/// <summary>How many answers and what they are worth together.</summary>
internal readonly record struct AnswerSum(int Count, decimal Sum)
{
    public static AnswerSum operator +(AnswerSum a, AnswerSum b) => new(a.Count + b.Count, a.Sum + b.Sum);

    public static AnswerSum Of(IEnumerable<EffectRow> effects)
    {
        var sum = default(AnswerSum);
        foreach (var effect in effects)
        {
            if (EffectGroups.Worth(effect.Answer) is { } worth)
                sum += new AnswerSum(1, worth);
        }

        return sum;
    }
}
