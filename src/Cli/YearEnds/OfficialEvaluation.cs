using Lianxin.Api.V1;

namespace Lianxin.Cli.YearEnds;

/// <summary>
/// The evaluation by which a year stands. A year may have several: one frozen early for an interim look, a draft by another
/// scheme. Whoever is furthest along is the year's, for a person's confirmation is final.
/// </summary>
public static class OfficialEvaluation
{
    private static readonly string[] Stages = ["DRAFT", "FROZEN", "SCORED", "CONFIRMED", "PUBLISHED"];

    /// <summary>The year's evaluation.</summary>
    /// <param name="evaluations">All of the county.</param>
    /// <param name="year">The year.</param>
    /// <returns>The one furthest along; of those as far, the one whose books were cut off last; null when the year has none.</returns>
    public static Evaluation? Of(IEnumerable<Evaluation> evaluations, int year) => evaluations
        .Where(evaluation => evaluation.Year == year)
        .OrderByDescending(evaluation => Array.IndexOf(Stages, evaluation.State))
        .ThenByDescending(evaluation => evaluation.CutOffPosition)
        .ThenBy(evaluation => evaluation.Name, StringComparer.Ordinal)
        .FirstOrDefault();
}
