using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Counties;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Queries;
using Lianxin.Domain.References;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Secrets;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Lianxin.Ledger.Models;

namespace Lianxin.Grains.Cadres;

/// <summary>The shell of a cadre.</summary>
internal sealed class CadreGrain(IGrainContext context, SubjectServices services, StoredTexts texts)
    : SubjectGrain<CadreState>(context, services), ICadreGrain
{
    private CadreId _id;

    protected override StreamModel<CadreState> Model => StreamModels.Cadre;

    public Task<Answer<CadreView>> GetAsync(ReadContext context) =>
        AnswerAsync(context, () => ValueTask.FromResult(new CadreView(CadreProjection.Row(State), Leaves())));

    public Task<Answer<ImmutableArray<VetoView>>> VetoesAsync(ReadContext context) => AnswerAsync(context, async () =>
    {
        var open = await texts.OpenerAsync(Stream, State.Vetoes.Select(veto => veto.Evidence).OfType<Secret>().Select(secret => secret.KeyId).Distinct());
        return State.Vetoes.Select(veto => VetoView.Of(veto, open("evidence", veto.Evidence))).ToImmutableArray();
    });

    protected override bool TryStream(string key, out StreamId stream)
    {
        var valid = EntityId.TryParse(key, out _id);
        stream = valid ? StreamId.Of(_id) : default;
        return valid;
    }

    protected override async ValueTask<Decision<ISubjectEvent>> DecideAsync(
        CadreState state, SubjectCommand command, CountyPresent present, CommandScope scope, DivisionId? subjectVillage)
    {
        var open = command is RetireCadre ? await OpenDifficultiesAsync() : 0;
        return CadreRules.Decide(_id, state, command, scope, new CadreSurroundings(subjectVillage, open)
        {
            Veto = command is ProposeVeto propose ? new(await Services.Ledger.HeadAsync(County), Declared(present.State, propose.Year)) : null,
        });
    }

    protected override void OnFolded() => Services.References.Take(_id.Value, Referent.Of(State));

    private static ImmutableArray<SchemeVeto> Declared(CountyState county, int year) =>
        [.. county.Schemes.Where(scheme => scheme.Year == year).SelectMany(scheme => SchemeJson.Read(scheme.Scheme).Vetoes)];

    private ImmutableArray<LeaveRow> Leaves() =>
        [.. State.Leaves.Select((leave, index) => new LeaveRow($"{_id}/{index + 1}", _id.Value, leave.From, leave.To, Version))];

    private async ValueTask<int> OpenDifficultiesAsync()
    {
        var filter = new DifficultyFilter(HandlerCadreId: _id.Value, OpenOnly: true);
        return (int)(await Services.Rows.DifficultiesAsync(County, filter, new PageRequest(1, string.Empty))).Total;
    }
}
