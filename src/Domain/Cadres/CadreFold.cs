using Lianxin.Domain.Events;
using Lianxin.Domain.Links;
using Lianxin.Domain.Vetoes;

namespace Lianxin.Domain.Cadres;

/// <summary>Folds a cadre's events.</summary>
public static class CadreFold
{
    /// <summary>Applies one event.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="happened">The event.</param>
    /// <returns>The state after, one version on.</returns>
    /// <exception cref="UnknownEventException">An event that a cadre doesn't know.</exception>
    public static CadreState Apply(CadreState state, ISubjectEvent happened) => Change(state, happened) with { Version = state.Version + 1 };

    private static CadreState Change(CadreState state, ISubjectEvent happened) => happened switch
    {
        CadreRegistered e => state with
        {
            Id = e.Cadre,
            Name = e.Name,
            Body = e.Body,
            Post = e.Post,
            Category = e.Category,
            RankGroup = e.RankGroup,
            DutyPhone = e.DutyPhone,
            HomeVillage = e.HomeVillage,
            ActiveFrom = e.ActiveFrom,
            ExternalNo = e.ExternalNo,
        },
        CadreEdited e => state with
        {
            Name = e.Name ?? state.Name,
            Body = e.Body ?? state.Body,
            Post = e.Post ?? state.Post,
            Category = e.Category ?? state.Category,
            RankGroup = e.RankGroup ?? state.RankGroup,
            DutyPhone = e.DutyPhone ?? state.DutyPhone,
            HomeVillage = e.HomeVillage ?? state.HomeVillage,
        },
        LeaveGranted e => state with { Leaves = state.Leaves.Add(new Leave(e.From, e.To)) },
        CadreRetired e => state with { ActiveTo = e.LastDay },
        VetoProposed e => state with { Vetoes = VetoFold.Apply(state.Vetoes, e) },
        VetoDecided e => state with { Vetoes = VetoFold.Apply(state.Vetoes, e) },
        CaseTaken e => state with { Links = state.Links.Apply(e) },
        CaseReleased e => state with { Links = state.Links.Apply(e) },
        _ => throw new UnknownEventException(nameof(CadreFold), happened),
    };
}
