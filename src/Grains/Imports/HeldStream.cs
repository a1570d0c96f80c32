using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Models;

namespace Lianxin.Grains.Imports;

/// <summary>
/// A subject's stream in an import's hands, beside its grain: decided on by the same rules and drafted alike. What it holds may be behind,
/// or ahead of what becomes stored; the append is fenced by the version and by the very entry decided on.
/// </summary>
/// <param name="stream">The stream.</param>
internal abstract class HeldStream(StreamId stream)
{
    /// <summary>The stream.</summary>
    public StreamId Stream => stream;

    /// <summary>Its version; 0 before its founding.</summary>
    public long Version { get; protected set; }

    /// <summary>Its last entry.</summary>
    public LastEntry Last => new(stream, Hash);

    /// <summary>Hash of its last entry.</summary>
    protected ReadOnlyMemory<byte> Hash { get; set; } = HashChain.Origin;

    /// <summary>An empty stream.</summary>
    /// <param name="subjectId">A household, division, cadre or body.</param>
    /// <returns>The stream, or null for an id of any other kind.</returns>
    public static HeldStream? Empty(string subjectId)
    {
        if (EntityId.TryParse<HouseholdId>(subjectId, out var household))
        {
            return new HeldStream<HouseholdState>(
                StreamModels.Household,
                StreamId.Of(household),
                (state, command, scope, _) => HouseholdRules.Decide(state, household, command, scope),
                state => state.Exists ? state.Village : null);
        }

        if (EntityId.TryParse<DivisionId>(subjectId, out var division))
        {
            return new HeldStream<DivisionState>(
                StreamModels.Division, StreamId.Of(division), (state, command, scope, _) => DivisionRules.Decide(division, state, command, scope));
        }

        if (EntityId.TryParse<CadreId>(subjectId, out var cadre))
        {
            return new HeldStream<CadreState>(
                StreamModels.Cadre,
                StreamId.Of(cadre),
                (state, command, scope, village) => CadreRules.Decide(cadre, state, command, scope, new CadreSurroundings(village, 0)));
        }

        return EntityId.TryParse<BodyId>(subjectId, out var body)
            ? new HeldStream<BodyState>(StreamModels.Body, StreamId.Of(body), (state, command, scope, _) => BodyRules.Decide(body, state, command, scope))
            : null;
    }

    /// <summary>Folds the stream's next entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="drafts">Reads it.</param>
    public abstract void Fold(LedgerEntry entry, Drafts drafts);

    /// <summary>Decides a command and drafts what it stores.</summary>
    /// <param name="command">The command.</param>
    /// <param name="present">The county's moment.</param>
    /// <param name="requestKey">The request's key.</param>
    /// <param name="subjectVillage">For links to a household: its village.</param>
    /// <param name="drafts">Seals and folds.</param>
    /// <returns>The step, or null when the command is refused or changes nothing.</returns>
    public abstract ValueTask<HeldStep?> DecideAsync(
        SubjectCommand command, CountyPresent present, string requestKey, DivisionId? subjectVillage, Drafts drafts);
}

/// <summary>A step that a held stream may take.</summary>
/// <param name="Part">What goes into the append.</param>
/// <param name="Take">Takes it, as recorded at an instant by somebody, whether or not it becomes stored.</param>
internal sealed record HeldStep(Preparation Part, Action<DateTimeOffset, string> Take);

/// <summary>The same with its state.</summary>
/// <typeparam name="TState">The subject's state.</typeparam>
/// <param name="model">How the stream is folded and projected.</param>
/// <param name="stream">The stream.</param>
/// <param name="decide">The subject's rules.</param>
/// <param name="villageOf">The village that holders of its links must not come from; none unless given.</param>
internal sealed class HeldStream<TState>(
    StreamModel<TState> model,
    StreamId stream,
    Func<TState, SubjectCommand, CommandScope, DivisionId?, Decision<ISubjectEvent>> decide,
    Func<TState, DivisionId?>? villageOf = null) : HeldStream(stream)
    where TState : class
{
    private TState _state = model.Empty;

    public override void Fold(LedgerEntry entry, Drafts drafts)
    {
        _state = model.Fold(_state, drafts.Decode(entry), entry.Version);
        (Version, Hash) = (entry.Version, entry.Hash);
    }

    public override async ValueTask<HeldStep?> DecideAsync(
        SubjectCommand command, CountyPresent present, string requestKey, DivisionId? subjectVillage, Drafts drafts)
    {
        var decision = decide(_state, command, present.Scope(Stream.County, requestKey), subjectVillage);
        if (decision.Refusal is not null || decision.Events.IsEmpty)
            return null;
        var draft = await drafts.DraftAsync(model, Stream, _state, Version, decision.Events, present.Today);
        var part = draft.Part with { Reads = present.Reads, Ties = HolderTies.Of(decision.Events, villageOf?.Invoke(_state)) };
        return new HeldStep(part, (recordedAt, actor) =>
        {
            foreach (var entry in part.Append!.Entries)
                Hash = HashChain.Next(Hash.Span, Stream, ++Version, entry, recordedAt, actor);
            _state = draft.State;
        });
    }
}
