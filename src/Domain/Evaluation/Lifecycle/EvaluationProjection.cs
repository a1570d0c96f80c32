using Lianxin.Domain.Events;
using Lianxin.Domain.Rows;

namespace Lianxin.Domain.Evaluation.Lifecycle;

/// <summary>The row by which evaluations are listed.</summary>
public static class EvaluationProjection
{
    /// <summary>What an event makes of the read models.</summary>
    /// <param name="after">The state after.</param>
    /// <param name="stamp">The event's place.</param>
    /// <returns>The row.</returns>
    public static Projected Project(EvaluationState after, EntryStamp stamp) =>
        new([new EvaluationRow(after.Id.Value, after.Year, after.Stage, stamp.Version)], []);
}
