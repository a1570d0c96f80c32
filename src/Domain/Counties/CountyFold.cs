using Lianxin.Domain.Commands;
using Lianxin.Domain.Events;
using Lianxin.Domain.Policies;

namespace Lianxin.Domain.Counties;

/// <summary>Folds a county's events.</summary>
public static class CountyFold
{
    /// <summary>Applies one event.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="happened">The event.</param>
    /// <returns>The state after, one version on.</returns>
    /// <exception cref="UnknownEventException">An event that a county doesn't know.</exception>
    public static CountyState Apply(CountyState state, ISubjectEvent happened) => Change(state, happened) with { Version = state.Version + 1 };

    private static CountyState Change(CountyState state, ISubjectEvent happened) => happened switch
    {
        LedgerFounded e => state with { Name = e.Name, Zone = e.Zone, Clock = e.Clock, StartsAt = e.StartsAt, SimulatedNow = e.StartsAt },
        PolicyAdopted e => state with { Policies = state.Policies.Add(new AdoptedPolicy(e.EffectiveOn, e.Hash, PolicyJson.Read(e.Policy))) },
        ClockAdvanced e => state with { SimulatedNow = e.To },
        YearClosed e => state with { ClosedYears = state.ClosedYears.Add(e.Year) },
        YearSettled e => state with { SettledYears = state.SettledYears.Add(e.Year, e.Evaluation) },
        SchemeAdopted e => state with { Schemes = state.Schemes.Add(new AdoptedScheme(e.Label, e.Year, e.Hash, e.Scheme, e.Yaml)) },
        ColumnMappingSaved e => state with { Mappings = state.Mappings.SetItem(e.Name, e.Mapping) },
        _ => throw new UnknownEventException(nameof(CountyFold), happened),
    };
}
