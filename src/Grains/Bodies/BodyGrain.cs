using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Bodies;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Lianxin.Ledger.Models;

namespace Lianxin.Grains.Bodies;

/// <summary>The shell of a body.</summary>
internal sealed class BodyGrain(IGrainContext context, SubjectServices services)
    : SubjectGrain<BodyState>(context, services), IBodyGrain
{
    private BodyId _id;

    protected override StreamModel<BodyState> Model => StreamModels.Body;

    public Task<Answer<BodyView>> GetAsync(ReadContext context) =>
        AnswerAsync(context, () => ValueTask.FromResult(new BodyView(BodyProjection.Row(State))));

    protected override bool TryStream(string key, out StreamId stream)
    {
        var valid = EntityId.TryParse(key, out _id);
        stream = valid ? StreamId.Of(_id) : default;
        return valid;
    }

    protected override ValueTask<Decision<ISubjectEvent>> DecideAsync(
        BodyState state, SubjectCommand command, CountyPresent present, CommandScope scope, DivisionId? subjectVillage) =>
        ValueTask.FromResult(BodyRules.Decide(_id, state, command, scope));
}
