using Lianxin.Domain.Ids;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lianxin.Grains.Counties;

/// <summary>
/// A cluster's clock: arms the durable reminder of every county when the silo starts, and of a county founded later within seconds. Every
/// silo does it; arming again changes nothing but the time of the next tick.
/// </summary>
internal sealed partial class DueReminders(
    ILedger ledger, IGrainFactory grains, TimeProvider time, ILogger<DueReminders> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private readonly HashSet<CountyCode> _armed = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = await ArmAllAsync(stoppingToken) ? Interval : Soon;
            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> ArmAllAsync(CancellationToken stopping)
    {
        try
        {
            foreach (var county in await ledger.CountiesAsync(stopping))
            {
                if (_armed.Contains(county))
                    continue;
                await grains.GetGrain<IDueClockGrain>(county.Value).ArmAsync();
                _armed.Add(county);
            }

            return true;
        }
#pragma warning disable CA1031 // The reminder service answers with whatever its database answers with; the next try is a second away.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            if (!stopping.IsCancellationRequested)
                LogNotYet(fault);
            return false;
        }
    }

    [LoggerMessage(2203, LogLevel.Warning, "Reminders can't be armed yet")]
    private partial void LogNotYet(Exception fault);
}
