using Lianxin.Domain.Events;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Vetoes;

namespace Lianxin.Domain.Cadres;

/// <summary>What a cadre's event makes of the read models.</summary>
public static class CadreProjection
{
    /// <summary>The row of a cadre.</summary>
    /// <param name="state">The cadre.</param>
    /// <returns>The row.</returns>
    public static CadreRow Row(CadreState state) => new(
        state.Id.Value, state.Name, state.Body.Value, state.Post, state.Category, state.RankGroup, state.DutyPhone, state.HomeVillage?.Value,
        state.ActiveFrom, state.ActiveTo, state.ExternalNo, state.Version);

    /// <summary>Rows and facts of one event.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="after">The state after it.</param>
    /// <param name="stamp">Its place.</param>
    /// <returns>Rows and facts; links are projected from their subject's stream.</returns>
    public static Projected Project(ISubjectEvent happened, CadreState after, EntryStamp stamp) => happened switch
    {
        CadreRegistered => Changed(after, after.ActiveFrom, stamp),
        CadreEdited e => Changed(after, e.OccurredOn, stamp),
        CadreRetired e => Changed(after, e.LastDay, stamp),
        LeaveGranted e => new Projected(
            [Row(after), new LeaveRow($"{after.Id}/{after.Leaves.Length}", after.Id.Value, e.From, e.To, after.Version)],
            [new FactDraft(stamp.EntryIndex, 1, new LeaveFact(after.Id.Value, e.From, e.To))]),
        VetoProposed e => Stepped(after, e.Number, e.OccurredOn, stamp),
        VetoDecided e => Stepped(after, e.Number, e.OccurredOn, stamp),

        // The row carries the version, which is the etag: it moves with every entry.
        _ => new Projected([Row(after)], []),
    };

    private static Projected Stepped(CadreState after, int number, DateOnly day, EntryStamp stamp)
    {
        var veto = after.Vetoes[number - 1];
        return new(
            [Row(after)],
            [new FactDraft(stamp.EntryIndex, 1, new VetoFact(
                after.Id.Value, number, veto.Code, veto.Year, veto.ExpiresOn, veto.Status, VetoFact.Text(veto.Positions), day))]);
    }

    private static Projected Changed(CadreState after, DateOnly fromDay, EntryStamp stamp) => new(
        [Row(after)],
        [new FactDraft(stamp.EntryIndex, 1, new CadreFact(
            after.Id.Value, after.Body.Value, after.Category, after.RankGroup, after.HomeVillage?.Value, after.ActiveFrom, after.ActiveTo, fromDay))]);
}
