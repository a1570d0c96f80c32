using Lianxin.Domain.Events;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Rows;

namespace Lianxin.Domain.Bodies;

/// <summary>What a body's event makes of the read models.</summary>
public static class BodyProjection
{
    /// <summary>The row of a body; its version is the etag and moves with every entry.</summary>
    /// <param name="state">The body.</param>
    /// <returns>The row.</returns>
    public static BodyRow Row(BodyState state) =>
        new(state.Id.Value, state.Name, state.Kind, state.Division?.Value, state.ExternalNo, state.Version);

    /// <summary>Rows and facts of one event.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="after">The state after it.</param>
    /// <param name="stamp">Its place.</param>
    /// <returns>Rows and facts; links are projected from their subject's stream.</returns>
    public static Projected Project(ISubjectEvent happened, BodyState after, EntryStamp stamp)
    {
        var row = Row(after);
        return new Projected(
            [row],
            happened is BodyRegistered or BodyEdited ? [new FactDraft(stamp.EntryIndex, 1, new BodyFact(row.BodyId, row.Kind, row.DivisionId))] : []);
    }
}
