using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Queries;
using Lianxin.Grains.Tail;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Models;

namespace Lianxin.Grains.Subjects;

/// <summary>
/// The shell of every subject: one writer of one stream. It reads the stream, lets rules decide, appends, and only then takes the new
/// state over. Not reentrant: what it decided on can't change under it. A subject's state is never saved, always folded.
/// </summary>
/// <typeparam name="TState">The subject's state.</typeparam>
/// <param name="context">The activation: handed in, so that a shell also runs where nothing but its rules and its ledger do.</param>
/// <param name="services">What shells share.</param>
internal abstract partial class SubjectGrain<TState>(IGrainContext context, SubjectServices services) : ListeningGrain(context), ISubjectGrain, IParticipantGrain
    where TState : class
{
    private const int Attempts = 5;

    private Drafted<TState>? _draft;
    private string _draftName = string.Empty;
    private bool _behind = true;
    private long _verified;
    private KeptHash _lastRead;

    /// <summary>The state as of <see cref="Version"/>.</summary>
    protected TState State { get; private set; } = null!;

    /// <summary>The stream's version; 0 before its founding.</summary>
    protected long Version { get; private set; }

    /// <summary>Position of the subject's latest entry that this activation knows of.</summary>
    protected long Position { get; private set; }

    /// <summary>The ledger position that the state reflects at least.</summary>
    private long Known => Math.Max(Position, _verified);

    /// <summary>The subject's county.</summary>
    protected CountyCode County => Stream.County;

    /// <summary>What shells need.</summary>
    protected SubjectServices Services => services;

    /// <summary>Whose key seals the texts that nearly every command brings, or null: a shell that wakes for a command looks it up while it reads the stream.</summary>
    protected virtual string? TextKey => null;

    /// <summary>How the stream is folded and projected.</summary>
    protected abstract StreamModel<TState> Model { get; }

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        State = Model.Empty;
        if (!TryStream(this.GetPrimaryKeyString(), out var stream))
            return;
        await ListenAsync(services.Tails, stream, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<CommandReply> ExecuteAsync(CommandContext context, SubjectCommand command)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (draft, now, refusal) = await DraftAsync(context, [command], null, fresh: false);
            if (draft?.Part is not { Append: not null } part)
                return await SettledAsync(context, refusal);
            if (await services.References.CheckAsync(County, command, now) is { } misnamed)
                return await SettledAsync(context, misnamed);
            if (!part.Ties.IsEmpty || !part.Founded.IsEmpty)
                throw new InvalidOperationException($"{command.GetType().Name} touches other streams: it goes through the coordinator");
            var outcome = await services.Appender.AppendAsync(County, context, now, [part]);
            if (outcome.Stored)
                TakeOver(draft, outcome.Reply!.Position);
            else
                _behind = true;
            if (outcome.Reply is { } reply)
                return reply;
        }

        return CommandReply.Refused(Refusals.Conflict);
    }

    /// <inheritdoc/>
    public async Task<Preparation> PrepareAsync(
        CommandContext context, ImmutableArray<SubjectCommand> commands, DivisionId? subjectVillage, bool fresh)
    {
        var (draft, _, refusal) = await DraftAsync(context, commands, subjectVillage, fresh);
        if (draft is null)
            return Preparation.Refused(refusal!);
        (_draft, _draftName) = (draft, Guid.NewGuid().ToString("N"));
        return draft.Part with { Draft = _draftName };
    }

    /// <inheritdoc/>
    public Task SettleAsync(string draftName, long version, long position)
    {
        if (_draft is { } draft && _draftName == draftName && draft.Part.Version == version && draft.BasedOn == Version && !_behind)
            TakeOver(draft, position);
        else
            _behind |= Version < version;
        _draft = null;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DoubtAsync()
    {
        _behind = true;
        _draft = null;
        return Task.CompletedTask;
    }

    /// <summary>Answers from the state, after reading what is missing of the stream.</summary>
    /// <typeparam name="T">The view.</typeparam>
    /// <param name="context">How fresh the answer must be.</param>
    /// <param name="view">Makes the view of an existing subject.</param>
    /// <returns>The answer.</returns>
    protected async Task<Answer<T>> AnswerAsync<T>(ReadContext context, Func<ValueTask<T>> view)
    {
        try
        {
            if (Stream == default)
                return new Answer<T>(default, 0, SubjectIds.NotFound(this.GetPrimaryKeyString()));
            if (context.MinPosition > Known)
            {
                // Another activation, or a coordinator whose word got lost, may have written the stream: read it once.
                var head = await services.Ledger.HeadAsync(County);
                if (head < context.MinPosition)
                    return new Answer<T>(default, head, CountyReader.NotReached(context.MinPosition, head));
                _behind = true;
                await CatchUpAsync();
                _verified = head;
            }

            // An import founds streams without their grains: that nothing is stored is never answered from memory. While the store does
            // not answer, what is remembered stands, marked with the position it reflects.
            _behind |= Version == 0;
            if (await StoreFaults.OfAsync(CatchUpAsync()) is { } unread && Version == 0)
                return new Answer<T>(default, 0, unread);
            return Version == 0 ? new Answer<T>(default, Known, Missing) : new Answer<T>(await view(), Known);
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return new Answer<T>(default, 0, StoreFaults.Refusal(fault));
        }
    }

    private async ValueTask<(Drafted<TState>? Draft, DateTimeOffset Now, Refusal? Refusal)> DraftAsync(
        CommandContext context, ImmutableArray<SubjectCommand> commands, DivisionId? subjectVillage, bool fresh)
    {
        if (Stream == default)
            return (null, default, SubjectIds.NotFound(this.GetPrimaryKeyString()));
        try
        {
            if (fresh)
                _ = await services.Clocks.CatchUpAsync(County, 0);
            _behind |= fresh;
            if (Version == 0 && TextKey is { } key)
                await Task.WhenAll(CatchUpAsync().AsTask(), services.Sealer.Ring(County).LoadAsync([key]).AsTask());
            else
                await CatchUpAsync();
            var state = await StateForAsync(commands);
            var (events, present, refusal) = await DecideAllAsync(context, state, commands, subjectVillage);

            // What another silo stored a moment ago may be what is missing: no refusal stands on an old county, nor on an old subject.
            if (refusal is not null && (await MovedOnAsync() | await services.Clocks.CatchUpAsync(County, present?.State.Version ?? 0)))
            {
                state = await StateForAsync(commands);
                (events, present, refusal) = await DecideAllAsync(context, state, commands, subjectVillage);
            }

            if (refusal is not null || present is null)
                return (null, default, refusal);
            var draft = await services.Drafts.DraftAsync(Model, Stream, state, Version, events, present.Today);
            var founded = await FoundAsync(state, events, present);
            if (founded.FirstOrDefault(other => other.Refusal is not null) is { Refusal: { } taken })
                return (null, default, taken);
            var part = draft.Part with
            {
                Reads = [.. present.Reads, .. TakeReads()], Ties = TiesOf(events), Founded = founded, Follows = _lastRead.IsNone ? null : new LastEntry(Stream, _lastRead.ToArray()),
            };
            return (draft with { Part = part }, present.Now, null);
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return (null, default, StoreFaults.Refusal(fault));
        }
    }

    private async ValueTask<(ImmutableArray<ISubjectEvent> Events, CountyPresent? Present, Refusal? Refusal)> DecideAllAsync(
        CommandContext context, TState state, ImmutableArray<SubjectCommand> commands, DivisionId? subjectVillage)
    {
        if (await PresentAsync() is not { } present)
            return ([], null, Refusals.NotFounded(County));
        if (context.Moment is { } moment)
            present = services.Clocks.Of(County, present.State, moment);
        var scope = present.Scope(County, context.RequestKey) with { Principal = context.Caller.Principal };
        var events = ImmutableArray<ISubjectEvent>.Empty;
        var version = Version;
        foreach (var command in commands)
        {
            var decision = await DecideAsync(state, command, present, scope, subjectVillage);
            if (decision.Refusal is { } refusal)
                return ([], present, refusal);
            events = events.AddRange(decision.Events);
            foreach (var happened in commands.Length == 1 ? [] : decision.Events)
                state = Model.Fold(state, happened, ++version);
        }

        return (events, present, null);
    }

    /// <summary>The reply to a command that stores nothing now: the first answer if it did once, else the refusal or the present state.</summary>
    private async ValueTask<CommandReply> SettledAsync(CommandContext context, Refusal? refusal)
    {
        if (Stream == default || refusal is { Code: RefusalCode.Unavailable or RefusalCode.Overloaded })
            return CommandReply.Refused(refusal!);
        try
        {
            if (await services.Appender.RecallAsync(County, context) is { } first)
                return first;
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return CommandReply.Refused(StoreFaults.Refusal(fault));
        }

        return refusal is null ? new CommandReply { Position = Position, Version = Version } : CommandReply.Refused(refusal);
    }

    /// <summary>Reads the stream; another activation, or a coordinator whose word got lost, may have written it.</summary>
    private async ValueTask<bool> MovedOnAsync()
    {
        var known = Version;
        _behind = true;
        await CatchUpAsync();
        return Version > known;
    }

    private ValueTask<TState> StateForAsync(ImmutableArray<SubjectCommand> commands) =>
        Version == 0 || commands.All(DecidesOnKept) ? ValueTask.FromResult(State) : WholeAsync();

    private async ValueTask CatchUpAsync()
    {
        if (!_behind && !IsBeyond(Version))
            return;
        var (state, version, position) = (State, Version, Position);
        await foreach (var entry in services.Ledger.ReadStreamAsync(Stream, version))
        {
            state = Model.Fold(state, services.Drafts.Decode(entry), entry.Version);
            (version, position, _lastRead) = (entry.Version, entry.Position, new KeptHash(entry.Hash.Span));
        }

        (State, Version, Position) = (Kept(state, State), version, position);
        _behind = false;
        OnFolded();
    }

    private void TakeOver(Drafted<TState> draft, long position)
    {
        (State, Version, Position, _lastRead) = (Kept(draft.State, State), draft.Part.Version, position, default);
        OnFolded();
    }
}
