using Lianxin.Contracts.Calls;
using Lianxin.Domain.Commands;
using Lianxin.Ledger;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lianxin.Grains.Counties;

/// <summary>
/// Ticks the due clock of every county that keeps the machine's time: once at start, then hourly. Each silo does it; since a repeated
/// tick changes nothing, none of them has to be the one, and no reminder has to survive.
/// </summary>
internal sealed partial class DueClocks(
    ILedger ledger, CountyClocks clocks, IGrainFactory grains, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<DueClocks> logger)
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
            {
                if (await clocks.PresentAsync(county) is not { State.Clock: ClockKind.System } present)
                    continue;
                var key = ChildKey.Of("tick", $"{county}\n{present.Now:O}");
                var answer = await grains.GetGrain<IDueClockGrain>(county.Value).TickAsync(new CommandContext(Caller.System, key, key));
                LogTicked(county.Value, answer.Value, answer.Refusal?.Code.ToString() ?? "none");
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        catch (Exception fault)
        {
            LogMissed(fault);
        }
    }

    [LoggerMessage(2201, LogLevel.Information, "Tick of county {County}: {Escalated} escalated, refusal {Refusal}")]
    private partial void LogTicked(string county, int escalated, string refusal);

    [LoggerMessage(2202, LogLevel.Warning, "A tick was missed; the next one catches up")]
    private partial void LogMissed(Exception fault);
}
