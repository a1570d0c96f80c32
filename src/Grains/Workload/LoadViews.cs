using Lianxin.Contracts.Workload;
using Lianxin.Domain.Links;
using Lianxin.Domain.Workload;

namespace Lianxin.Grains.Workload;

/// <summary>Loads as callers read them.</summary>
internal static class LoadViews
{
    /// <summary>One cadre's load.</summary>
    /// <param name="caseload">What it was computed from.</param>
    /// <param name="load">The load.</param>
    /// <param name="name">The cadre's name.</param>
    /// <returns>The view.</returns>
    public static CadreLoadView Of(Caseload caseload, CadreLoad load, string name) => new(
        load.CadreId,
        name,
        load.RankGroup,
        load.BodyId,
        load.Day,
        load.Active,
        load.Total,
        load.FromLinks,
        load.FromDifficulties,
        load.FromVisits,
        caseload.Links.Where(link => link.SubjectKind == SubjectKind.Household).Select(link => link.SubjectId).Distinct().Count(),
        load.OpenDifficulties,
        load.Overdue,
        load.VisitsDue,
        load.VisitsDone);

    /// <summary>The distribution of one rank group.</summary>
    /// <param name="group">The loads of the group's cadres.</param>
    /// <returns>The view.</returns>
    public static RankGroupLoad Of(IGrouping<Domain.Cadres.RankGroup, CadreLoad> group)
    {
        var spread = Distribution.Of(group, listed: 0);
        return new RankGroupLoad(group.Key, spread.Count, spread.Idle, spread.Max, spread.Mean, spread.MaxToMean, spread.Gini);
    }
}
