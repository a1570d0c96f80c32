using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Evaluations;
using Lianxin.Contracts.Operations;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Imports;
using Lianxin.Grains.Operations;
using Lianxin.Grains.Subjects;

namespace Lianxin.Grains.Evaluations;

/// <summary>
/// Scores a scored evaluation once more, from a replay of the whole ledger, and puts on record what that came to. Another result keeps the
/// evaluation from being published, and names whose scores differ.
/// </summary>
internal sealed class ReconcileWork(IGrainFactory grains, EvaluationBooks books, ReplayedBooks replayed, CountyClocks clocks, TimeProvider time) : IOperationWork
{
    private const int Named = 20;

    public OperationKind Kind => OperationKind.Reconcile;

    public (string Topic, Refusal? Refusal) Check(OperationRequest request) => EvaluationArguments.Check(request);

    public async Task<OperationOutcome> RunAsync(OperationRun run, CancellationToken cancellation)
    {
        var id = EvaluationArguments.Of(run.Request);
        var grain = grains.GetGrain<IEvaluationGrain>(id.Value);
        var answer = await Patience.SendAsync(() => grain.GetAsync(new ReadContext(run.Context.Caller)), view => view.Refusal, time);
        if (answer.Value is not { } view)
            return OperationOutcome.Failed(answer.Refusal!);
        if (view.CutOffDay is not { } day || view.ResultHash.Length == 0)
            return OperationOutcome.Failed(new Refusal(RefusalCode.WrongState, $"evaluation {id} is not scored", "考核尚未计分，不能核对"));
        if (await clocks.PresentAsync(run.County) is not { } present)
            return OperationOutcome.Failed(Refusals.NotFounded(run.County));
        var terms = new EvaluationTerms(view.Year, day, view.CutOffPosition, view.PolicyHash, view.SchemeHash);
        var result = await replayed.ScoreAsync(run.County, terms, present.State, run.Tally, cancellation);
        var hash = EvaluationResult.HashOf(result.ToJson());
        if (!run.ValidateOnly)
        {
            var reply = await Patience.SendAsync(
                () => grain.ExecuteAsync(run.Context.Child(hash), new RecordReconciliation(hash)), reply => reply.Refusal, time);
            if (reply.Refusal is { } refusal)
                return OperationOutcome.Failed(refusal);
        }

        if (hash == view.ResultHash)
            return OperationRun.Succeeded(new ReconcileReport(id.Value, view.ResultHash, hash));
        var book = await books.OpenAsync(run.County, terms, present.State, cancellation);
        var differing = Differing(book.Result, result);
        return OperationOutcome.Failed(new Refusal(
            RefusalCode.Conflict,
            $"a replay of the ledger comes to {hash}, the evaluation to {view.ResultHash}; scores that differ: {differing}. Rebuild the read models and evaluate anew",
            $"按台帐重算的结果（{hash}）与考核结果（{view.ResultHash}）不一致；得分不同的干部：{differing}。请重建查询表后重新考核"));
    }

    private static string Differing(EvaluationResult stored, EvaluationResult replayed)
    {
        var before = stored.Scores.ToDictionary(score => score.CadreId, StringComparer.Ordinal);
        var after = replayed.Scores.ToDictionary(score => score.CadreId, StringComparer.Ordinal);
        string[] cadres =
        [
            .. before.Keys.Union(after.Keys, StringComparer.Ordinal)
                .Where(cadre => !Same(before.GetValueOrDefault(cadre), after.GetValueOrDefault(cadre))).Order(StringComparer.Ordinal),
        ];
        return cadres.Length == 0 ? "0" : $"{cadres.Length}: {string.Join(", ", cadres.Take(Named))}{(cadres.Length > Named ? " …" : string.Empty)}";
    }

    private static bool Same(CadreScore? one, CadreScore? other) => one is not null && other is not null
        && one.Indicators.SequenceEqual(other.Indicators) && one.Adjustments.SequenceEqual(other.Adjustments)
        && one with { Indicators = [], Adjustments = [] } == other with { Indicators = [], Adjustments = [] };
}

/// <summary>A reconciliation's result.</summary>
internal sealed record ReconcileReport(string Evaluation, string ResultHash, string ReplayHash);
