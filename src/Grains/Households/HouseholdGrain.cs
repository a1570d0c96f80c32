using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Queries;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Visits;
using Lianxin.Grains.Coordination;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Models;

namespace Lianxin.Grains.Households;

/// <summary>The shell of a household.</summary>
internal sealed class HouseholdGrain(IGrainContext context, SubjectServices services, StoredTexts texts)
    : SubjectGrain<HouseholdState>(context, services), IHouseholdGrain
{
    private HouseholdId _id;
    private ImmutableArray<StreamRead> _absorbed = [];

    protected override StreamModel<HouseholdState> Model => StreamModels.Household;

    protected override string? TextKey => _id.Value;

    public Task<Answer<HouseholdView>> GetAsync(ReadContext context, bool full) =>
        AnswerAsync(context, async () => full
            ? await HouseholdViews.OfAsync(await WholeAsync(), Stream, texts)
            : await HouseholdViews.OfAsync(State, Stream, null));

    protected override HouseholdState Kept(HouseholdState state, HouseholdState former)
    {
        var kept = HouseholdMemory.Keep(state, former);
        return !kept.Exists || ReferenceEquals(kept.Id.Value, _id.Value) ? kept : kept with { Id = _id };
    }

    protected override bool DecidesOnKept(SubjectCommand command) => HouseholdMemory.Suffices(command);

    protected override bool TryStream(string key, out StreamId stream)
    {
        var valid = EntityId.TryParse(key, out _id);
        stream = valid ? StreamId.Of(_id) : default;
        return valid;
    }

    protected override ImmutableArray<StreamRead> TakeReads()
    {
        var reads = _absorbed;
        _absorbed = [];
        return reads;
    }

    protected override ImmutableArray<HolderTie> TiesOf(ImmutableArray<ISubjectEvent> events) =>
        HolderTies.Of(events, State.Exists ? State.Village : null);

    protected override async ValueTask<Decision<ISubjectEvent>> DecideAsync(
        HouseholdState state, SubjectCommand command, CountyPresent present, CommandScope scope, DivisionId? subjectVillage)
    {
        if (command is AbsorbHousehold absorb)
            return await AbsorbAsync(state, absorb, scope);
        var entry = await texts.EntryAsync(Stream, CorrectionRules.Names(command), present.State.DayOf);
        return HouseholdRules.Decide(state, _id, command, scope, entry, await VillageLinksAsync(state, command));
    }

    protected override async ValueTask<ImmutableArray<Preparation>> FoundAsync(
        HouseholdState state, ImmutableArray<ISubjectEvent> events, CountyPresent present)
    {
        if (events.OfType<HouseholdSplit>().FirstOrDefault() is not { } split)
            return [];
        var parts = ImmutableArray.CreateBuilder<Preparation>();
        foreach (var successor in HouseholdSuccession.Found(state, split, await texts.OpenerAsync(Stream, state), present.Today))
        {
            var stream = StreamId.Of(successor.Household);
            await foreach (var _ in Services.Ledger.ReadStreamAsync(stream))
                return [Preparation.Refused(HouseholdSuccession.Taken(successor.Household))];
            var draft = await Services.Drafts.DraftAsync(Model, stream, Model.Empty, 0, successor.Events, present.Today);
            parts.Add(draft.Part with { Ties = HolderTies.Of(successor.Events, null) });
        }

        return parts.ToImmutable();
    }

    /// <summary>Who holds a link to the village is no stranger to its households either.</summary>
    private async ValueTask<ImmutableArray<LinkRow>> VillageLinksAsync(HouseholdState state, SubjectCommand command) =>
        state.Exists && EffectRules.Untied(command) is { Value: { Length: > 0 } cadre }
            ? (await Services.Rows.LinksAsync(County, new LinkFilter(state.Village.Value, cadre), new PageRequest(1000, string.Empty))).Items
            : [];

    /// <summary>Reads the loser and takes its decision again. The append holds only if the loser is still at the very version read here.</summary>
    private async ValueTask<Decision<ISubjectEvent>> AbsorbAsync(HouseholdState state, AbsorbHousehold absorb, CommandScope scope)
    {
        var stream = StreamId.Of(absorb.From);
        var loser = await Services.Drafts.ReadAsync(Model, Services.Ledger, stream);
        _absorbed = [new StreamRead(stream, loser.Version)];
        var decision = HouseholdRules.Decide(loser, absorb.From, absorb.Merge, scope);
        return decision.Refusal is { } refusal
            ? refusal
            : HouseholdSuccession.Absorb(state, loser, decision.Events.OfType<HouseholdMergedInto>().Single(), await texts.OpenerAsync(stream, loser));
    }
}
