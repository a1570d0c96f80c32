using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Links;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Divisions;

/// <summary>Folds a division's events.</summary>
public static class DivisionFold
{
    /// <summary>Applies one event.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="happened">The event.</param>
    /// <returns>The state after, one version on.</returns>
    /// <exception cref="UnknownEventException">An event that a division doesn't know.</exception>
    public static DivisionState Apply(DivisionState state, ISubjectEvent happened) => Change(state, happened) with { Version = state.Version + 1 };

    private static DivisionState Change(DivisionState state, ISubjectEvent happened) => happened switch
    {
        IDifficultyEvent e => state with { Difficulties = DifficultyFold.Apply(state.Difficulties, e) },
        ILinkEvent e => state with { Links = LinkFold.Apply(state.Links, e) },
        MeasureRecorded => state,
        EntryCorrected e => state with { Marks = state.Marks.Apply(e), Difficulties = DifficultyFold.Apply(state.Difficulties, e) },
        EntryAttested e => state with { Marks = state.Marks.Apply(e) },
        DivisionFounded e => state with
        {
            Id = e.Division, Code = e.Code, Name = e.Name, Parent = e.Parent, FoundedOn = e.OccurredOn,
            Level = DivisionCode.TryParse(e.Code, out var code) ? code.Level : throw new InvalidOperationException($"{e.Code} is not a division's code"),
        },
        DivisionEdited e => state with
        {
            Name = e.Name ?? state.Name,
            Code = e.Code ?? state.Code,
            Parent = e.Parent ?? state.Parent,
            EarlierCodes = e.Code is null ? state.EarlierCodes : state.EarlierCodes.Add(new EarlierCode(state.Code, e.OccurredOn)),
        },
        DivisionSucceeded e => state with { Successors = e.Successors, EndedOn = e.OccurredOn },
        _ => throw new UnknownEventException(nameof(DivisionFold), happened),
    };
}
