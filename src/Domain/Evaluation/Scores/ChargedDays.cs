using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Indicators;
using Lianxin.Domain.Policies;

namespace Lianxin.Domain.Evaluation.Scores;

/// <summary>Overdue days of successors' grace, charged to the body that held the difficulty.</summary>
/// <param name="BodyId">The body.</param>
/// <param name="Days">Days in the year.</param>
[GenerateSerializer, Immutable, Alias("lx.ChargedDays")]
public sealed record ChargedDays([property: Id(0)] string BodyId, [property: Id(1)] int Days)
{
    /// <summary>Charged days of all bodies that have any.</summary>
    /// <param name="index">The facts.</param>
    /// <param name="policy">The frozen policy.</param>
    /// <returns>In order of body id.</returns>
    public static ImmutableArray<ChargedDays> All(EvaluationIndex index, CountyPolicy policy) =>
    [
        .. index.Cadres
            .SelectMany(cadre => OverdueSpan.Of(index.Open(cadre, policy)))
            .Where(span => span.Graced > 0)
            .GroupBy(span => index.IdOf(span.Body), span => span.Graced)
            .Select(body => new ChargedDays(body.Key, body.Sum()))
            .OrderBy(c => c.BodyId, StringComparer.Ordinal),
    ];
}
