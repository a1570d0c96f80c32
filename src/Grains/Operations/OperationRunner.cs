using Lianxin.Domain.Decisions;
using Lianxin.Grains.Subjects;
using Lianxin.Tabular;
using Microsoft.Extensions.Logging;

namespace Lianxin.Grains.Operations;

/// <summary>Runs work on the thread pool and sees it to its end; one per silo.</summary>
internal sealed partial class OperationRunner(IGrainFactory grains, TimeProvider time, ILogger<OperationRunner> logger)
{
    private const int EndAttempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Runs work. Never throws: what goes wrong is the operation's end, or a pause.</summary>
    /// <param name="work">The work.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancelled">Someone asked the operation to stop.</param>
    /// <param name="leaving">The grain leaves this silo.</param>
    public async Task RunAsync(IOperationWork work, OperationRun run, CancellationToken cancelled, CancellationToken leaving)
    {
        var keeper = grains.GetGrain<IOperationKeeper>(run.Operation.Value);
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled, leaving);
            var outcome = await OutcomeAsync(work, run, stop.Token, leaving);
            if (outcome is null || leaving.IsCancellationRequested)
            {
                if (!leaving.IsCancellationRequested)
                    await keeper.PauseAsync();
                return;
            }

            await EndAsync(keeper, run, outcome, leaving);
        }
        catch (Exception fault) when (fault is OperationCanceledException or OrleansException or TimeoutException || StoreFaults.Is(fault))
        {
            // The silo leaves, or the grain can't be reached: whoever resumes the operation goes on.
            LogLeft(run.Operation.Value, fault);
        }
    }

    private async Task<OperationOutcome?> OutcomeAsync(IOperationWork work, OperationRun run, CancellationToken stop, CancellationToken leaving)
    {
        try
        {
            return await work.RunAsync(run, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return leaving.IsCancellationRequested ? null : new OperationOutcome(null, string.Empty);
        }
        catch (TabularException unreadable)
        {
            return OperationOutcome.Failed(unreadable.Refusal);
        }
        catch (Exception fault) when (StoreFaults.Is(fault) || fault is OrleansException)
        {
            LogPaused(run.Operation.Value, fault);
            return null;
        }
#pragma warning disable CA1031 // Whatever a fault is, an operation must not stay RUNNING for ever; it is logged whole.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFailed(run.Operation.Value, fault);
            return OperationOutcome.Failed(new Refusal(
                RefusalCode.WrongState, $"operation {run.Operation} stopped at a fault; the log names it", $"任务 {run.Operation} 因程序故障停止，请联系维护人员"));
        }
    }

    private async Task EndAsync(IOperationKeeper keeper, OperationRun run, OperationOutcome outcome, CancellationToken leaving)
    {
        await run.Items.FlushAsync(leaving);
        var counts = new OperationCursor
        {
            SchemaVersion = OperationCursor.Shape,
            Done = run.Tally.Done,
            Changed = run.Tally.Changed,
            Unchanged = run.Tally.Unchanged,
            Failed = run.Tally.Failed,
            Pages = run.Items.Pages,
        };
        for (var attempt = 1; attempt <= EndAttempts; attempt++)
        {
            if (await keeper.EndAsync(counts, outcome.Error, outcome.Result) is null)
                return;
            await Task.Delay(Pause * attempt, time, leaving);
        }

        await keeper.PauseAsync();
    }

    [LoggerMessage(2301, LogLevel.Warning, "Operation {OperationId} pauses: the store or a grain does not answer")]
    private partial void LogPaused(string operationId, Exception fault);

    [LoggerMessage(2302, LogLevel.Error, "Operation {OperationId} stopped at a fault")]
    private partial void LogFailed(string operationId, Exception fault);

    [LoggerMessage(2303, LogLevel.Information, "Operation {OperationId} left this silo before its end")]
    private partial void LogLeft(string operationId, Exception fault);
}
