using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Simulation;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Evaluation.Lifecycle;

/// <summary>Decides an evaluation's commands: Draft → Frozen → Scored → Confirmed → Published, each once.</summary>
public static class EvaluationRules
{
    private const int StatementMost = 2000;

    /// <summary>Decides a command.</summary>
    /// <param name="state">The evaluation; <see cref="EvaluationState.Empty"/> when not drafted.</param>
    /// <param name="evaluation">Its id, also when it is not drafted yet.</param>
    /// <param name="command">The command.</param>
    /// <param name="scope">The moment.</param>
    /// <param name="around">County, ledger head and caller.</param>
    /// <returns>
    /// Events, none when nothing would change, or a refusal: <see cref="RefusalCode.WrongState"/>,
    /// <see cref="RefusalCode.NotFound"/> for an unknown scheme, <see cref="RefusalCode.Conflict"/> for another result,
    /// <see cref="RefusalCode.QuotaExceeded"/>, <see cref="RefusalCode.InvalidField"/>.
    /// </returns>
    public static Decision<ISubjectEvent> Decide(
        EvaluationState state, EvaluationId evaluation, SubjectCommand command, CommandScope scope, EvaluationSurroundings around)
    {
        if (command is DraftEvaluation draft)
            return Draft(state, evaluation, draft, scope, around);
        if (state.Stage == EvaluationStage.Unspecified)
            return new Refusal(RefusalCode.NotFound, $"there is no evaluation {evaluation}", $"没有考核 {evaluation}", "evaluation");
        if (EtagRules.Check(command, state.Version) is { } stale)
            return stale;
        return command switch
        {
            FreezeEvaluation c => Freeze(state, c, scope, around),
            RecordScores c => Score(state, c, scope),
            ConfirmEvaluation c => Confirm(state, c, scope, around),
            RecordSimulation c => Simulated(state, c, scope, around),
            RecordReconciliation c => state.Stage >= EvaluationStage.Scored ? new EvaluationReconciled(c.ReplayHash, scope.Today) : Wrong(state, "reconciled", "核对"),
            PublishEvaluation => Publish(state, scope),
            _ => throw new ArgumentException($"{command.GetType().Name} is no evaluation's command", nameof(command)),
        };
    }

    private static Decision<ISubjectEvent> Draft(
        EvaluationState state, EvaluationId evaluation, DraftEvaluation command, CommandScope scope, EvaluationSurroundings around)
    {
        if (state.Stage != EvaluationStage.Unspecified)
            return new Refusal(RefusalCode.AlreadyExists, $"evaluation {evaluation} exists", $"考核 {evaluation} 已存在");
        var scheme = around.County.Schemes.LastOrDefault(s => s.Year == command.Year && s.Label == command.Scheme);
        if (scheme is null)
            return new Refusal(RefusalCode.NotFound, $"no scheme {command.Scheme} is adopted for {command.Year}", $"{command.Year}年没有已采用的方案“{command.Scheme}”", "scheme");
        return around.County.PolicyOn(scope.Today) is { } policy
            ? new EvaluationDrafted(evaluation, command.Year, scheme.Label, scheme.Hash, policy.Hash, scope.Today)
            : new Refusal(RefusalCode.NotFound, "no policy is adopted", "尚未采用县级政策");
    }

    private static Decision<ISubjectEvent> Freeze(
        EvaluationState state, FreezeEvaluation command, CommandScope scope, EvaluationSurroundings around)
    {
        if (state.Stage != EvaluationStage.Draft)
            return Wrong(state, "frozen", "冻结");
        if (around.UncountedCampaign is { Length: > 0 } campaign)
        {
            return new Refusal(
                RefusalCode.WrongState, $"the people's part is {campaign}, whose ballots are not counted: close it first", $"民心考核所用的社会评价（{campaign}）尚未统计，请先结束投票", "scheme");
        }

        var latest = EvaluationTerms.CutOffFor(state.Year, scope.Today);
        var day = command.CutOffDay ?? latest;
        if (day.Year != state.Year || day > latest)
        {
            return Fields.Invalid(
                "cut_off_day", $"is {day:O}, allowed are days of {state.Year} up to {scope.Today:O}", $"截止日应在{state.Year}年内且不晚于{scope.Today:yyyy-MM-dd}");
        }

        var scheme = around.County.Schemes.Last(s => s.Year == state.Year && s.Label == state.SchemeLabel);
        return new EvaluationFrozen(around.HeadPosition, day, scheme.Hash, around.County.PolicyOn(day)!.Hash, scope.Today);
    }

    private static Decision<ISubjectEvent> Score(EvaluationState state, RecordScores command, CommandScope scope)
    {
        if (state.Stage == EvaluationStage.Frozen)
            return new EvaluationScored(command.ResultHash, command.Scored, command.WithoutDuties, scope.Today);
        if (state.Stage < EvaluationStage.Frozen)
            return Wrong(state, "scored", "计分");
        return state.ResultHash == command.ResultHash
            ? Decision<ISubjectEvent>.Accept()
            : new Refusal(RefusalCode.Conflict, "the same terms gave another result before", "同一条件下得到了不同的结果", "result_hash");
    }

    private static Decision<ISubjectEvent> Confirm(
        EvaluationState state, ConfirmEvaluation command, CommandScope scope, EvaluationSurroundings around)
    {
        if (state.Stage != EvaluationStage.Scored)
            return Wrong(state, "confirmed", "确认");
        if (state.ResultHash != command.ResultHash)
            return new Refusal(RefusalCode.WrongState, "the result looked at is not the present one", "所确认的不是当前结果，请重新查看", "result_hash");
        if (Fields.Text("statement", "说明", command.Statement, 0, StatementMost) is { } tooLong)
            return tooLong;
        var departures = command.Departures.IsDefault ? [] : command.Departures;
        if (departures.Length == 0)
            return Confirmed([]);
        if (around.Bands is not { } bands)
            throw new ArgumentException("departures are judged against the bands proposed", nameof(around));
        return DepartureRules.Refuse(departures, bands) is { } refusal
            ? refusal
            : Confirmed([.. departures.Select(d => new DepartureDecided(
                d.Cadre, bands.Proposals.First(p => p.CadreId == d.Cadre.Value).Band, d.Band, Secret.Of(scope.CountyKey, "reason", d.Reason)))]);

        EvaluationConfirmed Confirmed(ImmutableArray<DepartureDecided> decided) => new(
            command.ResultHash, around.Principal, Secret.Of(scope.CountyKey, "statement", command.Statement), decided, scope.Today);
    }

    private static Decision<ISubjectEvent> Publish(EvaluationState state, CommandScope scope)
    {
        if (state.Stage != EvaluationStage.Confirmed)
            return Wrong(state, "published", "公布");
        return state.ReplayHash.Length == 0 || state.ReplayHash == state.ResultHash
            ? new EvaluationPublished(scope.Today)
            : new Refusal(
                RefusalCode.WrongState, $"a replay of the ledger came to another result, {state.ReplayHash}: rebuild the read models, and reconcile again",
                $"按台帐重算的结果不同（{state.ReplayHash}）：请重建查询表并重新核对");
    }

    private static Decision<ISubjectEvent> Simulated(
        EvaluationState state, RecordSimulation command, CommandScope scope, EvaluationSurroundings around)
    {
        if (!SimulationRules.IsRecorded(state.Stage))
            return Wrong(state, "simulated on record", "登记模拟");
        return state.Simulations.Length < SimulationRules.MostRecorded
            ? new EvaluationSimulated(around.Principal, command.SchemeHash, command.Scheme, command.Stability, scope.Today)
            : new Refusal(
                RefusalCode.WrongState, $"{SimulationRules.MostRecorded} simulations are on record; publish first", $"已登记{SimulationRules.MostRecorded}次模拟，请先公布结果");
    }

    private static Refusal Wrong(EvaluationState state, string verb, string verbZh) =>
        new(RefusalCode.WrongState, $"an evaluation in state {state.Stage} can't be {verb}", $"当前状态（{StageZh(state.Stage)}）不能{verbZh}");

    private static string StageZh(EvaluationStage stage) => stage switch
    {
        EvaluationStage.Draft => "草稿",
        EvaluationStage.Frozen => "已冻结",
        EvaluationStage.Scored => "已计分",
        EvaluationStage.Confirmed => "已确认",
        EvaluationStage.Published => "已公布",
        _ => "未建立",
    };
}
