using Lianxin.Contracts.Operations;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Lianxin.Ledger.Queries;
using Lianxin.Ledger.Uploads;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lianxin.Grains.Operations;

/// <summary>
/// Goes on with operations that have not ended: at start those of a silo that stopped, later those that paused or whose silo was lost.
/// Resuming what runs changes nothing.
/// </summary>
internal sealed partial class OperationResumer(
    ILedger ledger, IRegistryQueries rows, IGrainFactory grains, IChunkStore chunks, TimeProvider time, ILogger<OperationResumer> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var done = false;
            try
            {
                await ResumeAllAsync(stoppingToken);
                done = true;
            }
            catch (Exception fault) when (StoreFaults.Is(fault) || fault is OrleansException or InvalidOperationException)
            {
                if (stoppingToken.IsCancellationRequested)
                    return;
                LogNotYet(fault);
            }

            await Task.Delay(done ? Interval : Soon, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ResumeAllAsync(CancellationToken cancellation)
    {
        foreach (var county in await ledger.CountiesAsync(cancellation))
        {
            foreach (var row in await rows.OperationsAsync(county, runningOnly: true, 1_000, cancellation))
                await grains.GetGrain<IOperationGrain>(row.OperationId).ResumeAsync();
            await chunks.DeleteAsync(county, null, time.GetUtcNow(), cancellation);
        }
    }

    [LoggerMessage(2305, LogLevel.Information, "Operations can't be resumed yet")]
    private partial void LogNotYet(Exception fault);
}
