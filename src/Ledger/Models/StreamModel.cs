using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Secrets;

namespace Lianxin.Ledger.Models;

/// <summary>A kind of stream with its state's type, put together from the subject's pure functions.</summary>
/// <typeparam name="TState">The subject's state.</typeparam>
public sealed class StreamModel<TState> : IStreamModel
    where TState : class
{
    /// <inheritdoc/>
    public required string Kind { get; init; }

    /// <summary>The state before the first event.</summary>
    public required TState Empty { get; init; }

    /// <summary>State, event, version → state.</summary>
    public required Func<TState, ISubjectEvent, long, TState> Fold { get; init; }

    /// <summary>State, version → the state as if what lies between had changed nothing; for folds that look at versions.</summary>
    public Func<TState, long, TState> At { get; init; } = (state, _) => state;

    /// <summary>Before, event, after, stamp, hash → rows and facts; nothing unless set.</summary>
    public Func<TState, ISubjectEvent, TState, EntryStamp, HashSecret, Projected> Project { get; init; } = (_, _, _, _, _) => Projected.Nothing;

    /// <summary>Before, event, after → cadres touched; those the event names unless set.</summary>
    public Func<TState, ISubjectEvent, TState, IEnumerable<CadreId>> TouchedCadres { get; init; } = (_, happened, _) => happened.TouchedCadres;

    object IStreamModel.Empty => Empty;

    object IStreamModel.Fold(object state, ISubjectEvent happened, long version) => Fold((TState)state, happened, version);

    object IStreamModel.At(object state, long version) => At((TState)state, version);

    Projected IStreamModel.Project(object before, ISubjectEvent happened, object after, EntryStamp stamp, HashSecret hash) =>
        Project((TState)before, happened, (TState)after, stamp, hash);

    IEnumerable<CadreId> IStreamModel.TouchedCadres(object before, ISubjectEvent happened, object after) =>
        TouchedCadres((TState)before, happened, (TState)after);
}
