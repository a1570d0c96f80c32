using Lianxin.Domain.Events;
using Lianxin.Domain.Rows;

namespace Lianxin.Domain.Operations;

/// <summary>The row by which operations are listed, and found again after a restart.</summary>
public static class OperationProjection
{
    /// <summary>What an event makes of the read models.</summary>
    /// <param name="after">The state after.</param>
    /// <param name="stamp">The event's place.</param>
    /// <returns>The row.</returns>
    public static Projected Project(OperationState after, EntryStamp stamp) =>
        new([new OperationRow(after.Start!.Operation.Value, after.Start.Kind, after.Stage, after.Start.StartedAt.ToUnixTimeMilliseconds(), stamp.Version)], []);
}
