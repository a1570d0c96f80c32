using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.References;
using Lianxin.Domain.Visits;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Lianxin.Ledger.Models;

namespace Lianxin.Grains.Divisions;

/// <summary>The shell of a division.</summary>
internal sealed class DivisionGrain(IGrainContext context, SubjectServices services, StoredTexts texts)
    : SubjectGrain<DivisionState>(context, services), IDivisionGrain
{
    private DivisionId _id;

    protected override StreamModel<DivisionState> Model => StreamModels.Division;

    public Task<Answer<DivisionView>> GetAsync(ReadContext context, bool full) => AnswerAsync(context, async () => new DivisionView(
        DivisionProjection.Row(State),
        DifficultyViews.Of(State.Difficulties, _id.Value, _id.Value, Version, full ? await texts.OpenerAsync(Stream, State.Difficulties) : null),
        [.. State.Links.Items.Select(link => LinkProjection.Row(link, State.SubjectKind, _id.Value, Version))]));

    protected override bool TryStream(string key, out StreamId stream)
    {
        var valid = EntityId.TryParse(key, out _id);
        stream = valid ? StreamId.Of(_id) : default;
        return valid;
    }

    protected override async ValueTask<Decision<ISubjectEvent>> DecideAsync(
        DivisionState state, SubjectCommand command, CountyPresent present, CommandScope scope, DivisionId? subjectVillage)
    {
        var entry = await texts.EntryAsync(Stream, CorrectionRules.Names(command), present.State.DayOf);
        return DivisionRules.Decide(_id, state, command, scope, entry, await AboveAsync(command));
    }

    private async ValueTask<DivisionLevel?> AboveAsync(SubjectCommand command) =>
        (command switch { FoundDivision c => c.Parent, EditDivision c => c.Parent, _ => null }) is { } parent && EntityId.CountyOf(parent) == County
            ? (await Services.References.FindAsync(County, parent.Value))?.Level
            : null;

    protected override void OnFolded() => Services.References.Take(_id.Value, Referent.Of(State));
}
