using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Campaigns;
using Lianxin.Contracts.Evaluations;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Lifecycle;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Queries;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Imports;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Lianxin.Ledger.Models;

namespace Lianxin.Grains.Evaluations;

/// <summary>The shell of an evaluation. Scores are not its state: they follow from what it froze, and are computed when asked for.</summary>
internal sealed class EvaluationGrain(IGrainContext context, SubjectServices services, EvaluationBooks books, StoredResults results)
    : SubjectGrain<EvaluationState>(context, services), IEvaluationGrain, IParticipantGrain
{
    private EvaluationId _id;
    private string _principal = string.Empty;

    protected override StreamModel<EvaluationState> Model => StreamModels.Evaluation;

    /// <summary>A confirmation names who commands, which rules are not told otherwise.</summary>
    Task<Preparation> IParticipantGrain.PrepareAsync(
        CommandContext context, ImmutableArray<SubjectCommand> commands, DivisionId? subjectVillage, bool fresh)
    {
        _principal = context.Caller.Principal;
        return PrepareAsync(context, commands, subjectVillage, fresh);
    }

    /// <inheritdoc/>
    public Task<CommandReply> RecordAsync(CommandContext context, RecordSimulation simulation)
    {
        _principal = context.Caller.Principal;
        return ExecuteAsync(context, simulation);
    }

    public Task<Answer<EvaluationView>> GetAsync(ReadContext context) => AnswerAsync(context, () => ValueTask.FromResult(EvaluationViews.Of(State)));

    public Task<Answer<ImmutableArray<ScoreView>>> ScoresAsync(ReadContext context, string rankGroup, int after, int limit) =>
        ScoredAsync(context, async () =>
        {
            var book = await BookAsync();
            var page = EvaluationViews.Scores(book.Result, State, rankGroup).Skip(Math.Max(after, 0)).Take(Math.Clamp(limit, 1, 1_000)).ToArray();
            var names = await NamesAsync(page.Select(score => score.CadreId).ToHashSet(StringComparer.Ordinal));
            return page.Select(score => score with { Name = names.GetValueOrDefault(score.CadreId, string.Empty) }).ToImmutableArray();
        });

    public async Task<Answer<string>> ExplainAsync(ReadContext context, string cadreId)
    {
        var answer = await ScoredAsync(context, async () =>
        {
            var book = await BookAsync();
            return Explanation.Of(book.Index, book.Scheme, book.Policy, cadreId) is { } tree
                ? ExplanationJson.Write(tree, await DivisionNamesAsync())
                : string.Empty;
        });
        return answer is { Value: "" } ? answer with { Value = null, Refusal = SubjectIds.NotFound(cadreId) } : answer;
    }

    public Task<Answer<byte[]>> ResultAsync(ReadContext context) => ScoredAsync(context, async () =>
    {
        if (await results.ReadAsync(_id, State.ResultHash) is { } stored)
            return stored;
        var book = await BookAsync();
        if (book.Hash != State.ResultHash)
            throw new InvalidOperationException($"evaluation {_id} was scored to {State.ResultHash} and now comes to {book.Hash}");
        await results.WriteAsync(_id, book.Json);
        return book.Json;
    });

    protected override bool TryStream(string key, out StreamId stream)
    {
        var valid = EntityId.TryParse(key, out _id);
        stream = valid ? StreamId.Of(_id) : default;
        return valid;
    }

    /// <summary>A year has one confirmed evaluation: the county's stream, which every confirmation goes through, says which.</summary>
    protected override ImmutableArray<HolderTie> TiesOf(ImmutableArray<ISubjectEvent> events) => events.Any(happened => happened is EvaluationConfirmed)
        ? [new HolderTie(SubjectIds.OfCounty(County).Value, new SettleYear(State.Year, _id), null)]
        : [];

    protected override async ValueTask<Decision<ISubjectEvent>> DecideAsync(
        EvaluationState state, SubjectCommand command, CountyPresent present, CommandScope scope, DivisionId? subjectVillage)
    {
        var departs = command is ConfirmEvaluation { Departures.IsDefaultOrEmpty: false } && state.Stage == EvaluationStage.Scored;
        return EvaluationRules.Decide(state, _id, command, scope, new EvaluationSurroundings
        {
            County = present.State,
            HeadPosition = command is FreezeEvaluation ? await Services.Ledger.HeadAsync(County) : 0,
            Principal = _principal,
            UncountedCampaign = command is FreezeEvaluation && state.Stage == EvaluationStage.Draft ? await UncountedAsync(state, present) : string.Empty,
            Bands = departs ? (await BookAsync()).Result.Bands : null,
        });
    }

    private async Task<string> UncountedAsync(EvaluationState state, CountyPresent present)
    {
        var scheme = present.State.Schemes.Last(adopted => adopted.Year == state.Year && adopted.Label == state.SchemeLabel);
        if (SchemeJson.Read(scheme.Scheme).Parts is not { } parts)
            return string.Empty;
        var campaign = await GrainFactory.GetGrain<ICampaignGrain>(parts.Campaign).GetAsync(new ReadContext(Caller.System));
        if (campaign.Refusal is { Code: RefusalCode.Unavailable })
            throw new LedgerUnavailableException($"campaign {parts.Campaign} did not answer");
        return campaign.Value is { Stage: >= CampaignStage.Closed } ? string.Empty : parts.Campaign;
    }

    private async Task<EvaluationBook> BookAsync()
    {
        var present = await PresentAsync() ?? throw new InvalidOperationException($"county {County} has an evaluation and is not founded");
        return await books.OpenAsync(County, State.Terms!, present.State);
    }

    private async Task<Answer<T>> ScoredAsync<T>(ReadContext context, Func<Task<T>> view)
    {
        var known = await AnswerAsync(context, () => ValueTask.FromResult(State.Stage));
        if (known.Refusal is not null)
            return new Answer<T>(default, known.AsOf, known.Refusal);
        return State.Stage < EvaluationStage.Scored
            ? new Answer<T>(default, known.AsOf, new Refusal(RefusalCode.WrongState, $"evaluation {_id} is not scored yet", "考核尚未计分"))
            : await AnswerAsync(context, async () => await view());
    }

    private async Task<Dictionary<string, string>> DivisionNamesAsync()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var all = new DivisionFilter();
        await foreach (var row in Pages.All((page, gives) => Services.Rows.DivisionsAsync(County, all, page, gives)))
            names[row.DivisionId] = row.Name;
        return names;
    }

    private async Task<Dictionary<string, string>> NamesAsync(HashSet<string> cadres)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var row in Pages.All((page, gives) => Services.Rows.CadresAsync(County, new CadreFilter(), page, gives)))
        {
            if (cadres.Contains(row.CadreId))
                names[row.CadreId] = row.Name;
        }

        return names;
    }
}
