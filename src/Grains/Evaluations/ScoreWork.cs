using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Evaluations;
using Lianxin.Contracts.Operations;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Imports;
using Lianxin.Grains.Operations;
using Lianxin.Grains.Subjects;

namespace Lianxin.Grains.Evaluations;

/// <summary>Scores a frozen evaluation. Again, it must come to the same: the ledger refuses another result.</summary>
internal sealed class ScoreWork(IGrainFactory grains, EvaluationBooks books, StoredResults results, CountyClocks clocks, TimeProvider time) : IOperationWork
{
    public OperationKind Kind => OperationKind.Score;

    public (string Topic, Refusal? Refusal) Check(OperationRequest request) => EvaluationArguments.Check(request);

    public async Task<OperationOutcome> RunAsync(OperationRun run, CancellationToken cancellation)
    {
        var id = EvaluationArguments.Of(run.Request);
        var grain = grains.GetGrain<IEvaluationGrain>(id.Value);
        var answer = await Patience.SendAsync(() => grain.GetAsync(new ReadContext(run.Context.Caller)), view => view.Refusal, time);
        if (answer.Value is not { } view)
            return OperationOutcome.Failed(answer.Refusal!);
        if (view.CutOffDay is not { } day)
            return OperationOutcome.Failed(new Refusal(RefusalCode.WrongState, $"evaluation {id} is not frozen", "考核尚未冻结，不能计分"));
        if (await clocks.PresentAsync(run.County) is not { } present)
            return OperationOutcome.Failed(Refusals.NotFounded(run.County));
        var terms = new EvaluationTerms(view.Year, day, view.CutOffPosition, view.PolicyHash, view.SchemeHash);
        var book = await books.OpenAsync(run.County, terms, present.State, cancellation);
        run.Tally.Total = book.Result.Scores.Length;
        foreach (var _ in book.Result.Scores)
            run.Tally.Count(ItemOutcome.Changed);
        if (!run.ValidateOnly)
        {
            await results.WriteAsync(id, book.Json, cancellation);
            var record = new RecordScores(book.Hash, book.Result.Scored, book.Result.WithoutDuties);
            var reply = await Patience.SendAsync(() => grain.ExecuteAsync(run.Context.Child(book.Hash), record), reply => reply.Refusal, time);
            if (reply.Refusal is { } refusal)
                return OperationOutcome.Failed(refusal);
        }

        return OperationRun.Succeeded(new ScoreReport(id.Value, book.Hash, book.Json.Length, book.Result.Scored, book.Result.WithoutDuties));
    }
}

/// <summary>A scoring's result.</summary>
internal sealed record ScoreReport(string Evaluation, string ResultHash, long Length, int Scored, int WithoutDuties);
