using Lianxin.Domain.Commands;
using Lianxin.Ledger;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lianxin.Grains.Counties;

/// <summary>
/// Standalone's clock: ticks every county once at start, then hourly. A cluster has <see cref="DueReminders"/> instead.
/// </summary>
internal sealed partial class DueClocks(
    ILedger ledger, IGrainFactory grains, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<DueClocks> logger)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            await TickAllAsync(stoppingToken);
            await Task.Delay(Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TickAllAsync(CancellationToken stopping)
    {
        try
        {
            foreach (var county in await ledger.CountiesAsync(stopping))
                await grains.GetGrain<IDueClockGrain>(county.Value).TickNowAsync();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        catch (Exception fault)
        {
            LogMissed(fault);
        }
    }

    [LoggerMessage(2202, LogLevel.Warning, "A tick was missed; the next one catches up")]
    private partial void LogMissed(Exception fault);
}
