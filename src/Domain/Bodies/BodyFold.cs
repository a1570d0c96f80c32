using Lianxin.Domain.Events;
using Lianxin.Domain.Links;

namespace Lianxin.Domain.Bodies;

/// <summary>Folds a body's events.</summary>
public static class BodyFold
{
    /// <summary>Applies one event.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="happened">The event.</param>
    /// <returns>The state after, one version on.</returns>
    /// <exception cref="UnknownEventException">An event that a body doesn't know.</exception>
    public static BodyState Apply(BodyState state, ISubjectEvent happened) => Change(state, happened) with { Version = state.Version + 1 };

    private static BodyState Change(BodyState state, ISubjectEvent happened) => happened switch
    {
        BodyRegistered e => state with { Id = e.Body, Name = e.Name, Kind = e.Kind, Division = e.Division, ExternalNo = e.ExternalNo },
        BodyEdited e => state with { Name = e.Name ?? state.Name, Kind = e.Kind ?? state.Kind, Division = e.Division ?? state.Division },
        CaseTaken e => state with { Links = state.Links.Apply(e) },
        CaseReleased e => state with { Links = state.Links.Apply(e) },
        _ => throw new UnknownEventException(nameof(BodyFold), happened),
    };
}
