using Lianxin.Contracts.Calls;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Counties;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;

namespace Lianxin.Grains.Subjects;

/// <content>What a kind of subject adds to its shell.</content>
internal abstract partial class SubjectGrain<TState>
{
    /// <summary>Decides a command.</summary>
    /// <param name="state">The present state, or the outcome of commands decided before it.</param>
    /// <param name="command">The command.</param>
    /// <param name="present">The county's moment.</param>
    /// <param name="scope">The same for rules.</param>
    /// <param name="subjectVillage">For links to a household: its village.</param>
    /// <returns>Events or a refusal.</returns>
    protected abstract ValueTask<Decision<ISubjectEvent>> DecideAsync(
        TState state, SubjectCommand command, CountyPresent present, CommandScope scope, DivisionId? subjectVillage);

    /// <summary>What decided events ask of other streams, to be stored in the same append: of the holders of links, unless a subject asks more.</summary>
    /// <param name="events">The decided events, secrets in clear.</param>
    /// <returns>The ties, usually none.</returns>
    protected virtual ImmutableArray<HolderTie> TiesOf(ImmutableArray<ISubjectEvent> events) => HolderTies.Of(events, null);

    /// <summary>Drafts the streams that a decision founds beside its own.</summary>
    /// <param name="state">The state decided on.</param>
    /// <param name="events">The decided events.</param>
    /// <param name="present">The county's moment.</param>
    /// <returns>The parts, usually none; one refused when something is in the way.</returns>
    protected virtual ValueTask<ImmutableArray<Preparation>> FoundAsync(TState state, ImmutableArray<ISubjectEvent> events, CountyPresent present) =>
        ValueTask.FromResult(ImmutableArray<Preparation>.Empty);

    /// <summary>What the last decision read beside its own stream and the county's; told once.</summary>
    /// <returns>Streams and versions, usually none.</returns>
    protected virtual ImmutableArray<StreamRead> TakeReads() => [];

    /// <summary>The stream that a grain key names.</summary>
    /// <param name="key">The key.</param>
    /// <param name="stream">The stream.</param>
    /// <returns>Whether the key is an id of this kind.</returns>
    protected abstract bool TryStream(string key, out StreamId stream);

    /// <summary>Nothing is stored about this subject.</summary>
    protected virtual Refusal Missing => SubjectIds.NotFound(this.GetPrimaryKeyString());

    /// <summary>The county's moment; null while it is not founded.</summary>
    /// <returns>The moment.</returns>
    protected virtual ValueTask<CountyPresent?> PresentAsync() => services.Clocks.PresentAsync(County);

    /// <summary>Called when new entries were folded into <see cref="State"/>.</summary>
    protected virtual void OnFolded()
    {
    }

    /// <summary>What an activation keeps of a state; all of it unless a subject needs less.</summary>
    /// <param name="state">The state.</param>
    /// <param name="former">What was kept before it.</param>
    /// <returns>The state, perhaps with less in it.</returns>
    protected virtual TState Kept(TState state, TState former) => state;

    /// <summary>Whether a command is decided, and what it stores projected, on what is kept.</summary>
    /// <param name="command">The command.</param>
    /// <returns>False when it needs the whole state.</returns>
    protected virtual bool DecidesOnKept(SubjectCommand command) => true;

    /// <summary>The whole state at <see cref="Version"/>, read from the ledger.</summary>
    /// <returns>The state.</returns>
    protected ValueTask<TState> WholeAsync() => services.Drafts.ReadAsync(Model, services.Ledger, Stream, Version);
}
