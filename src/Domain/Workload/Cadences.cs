using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Policies;

namespace Lianxin.Domain.Workload;

/// <summary>Which visit cadence a household link falls under; shared by the load and the year-end coverage.</summary>
public static class Cadences
{
    /// <summary>The first cadence of the policy that matches.</summary>
    /// <param name="cadences">The policy's cadences, in order.</param>
    /// <param name="role">The link's role.</param>
    /// <param name="tags">The household's tags as a bit mask.</param>
    /// <param name="monitoring">The household's monitoring type; unspecified for none.</param>
    /// <returns>The cadence, or null when no visit is due.</returns>
    public static VisitCadence? For(ImmutableArray<VisitCadence> cadences, LinkRole role, int tags, MonitoringType monitoring)
    {
        foreach (var cadence in cadences)
        {
            if (cadence.Role != role)
                continue;
            var unconditional = cadence.AnyTags == 0 && !cadence.AnyMonitoring;
            if (unconditional
                || (cadence.AnyTags & tags) != 0
                || (cadence.AnyMonitoring && monitoring != MonitoringType.Unspecified))
                return cadence;
        }

        return null;
    }
}
