using Lianxin.Contracts.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lianxin.Gateway.Probes;

/// <summary>
/// Healthy when a synthetic command through a grain is stored and read back, until the process is asked to stop: whoever balances load sends
/// nothing new from then on.
/// </summary>
internal sealed class CommandsCheck(Prober prober, IHostApplicationLifetime lifetime) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return HealthCheckResult.Unhealthy("stopping");
        var vitals = await prober.TakeAsync(cancellationToken);
        return vitals.Commands ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(vitals.Reason);
    }
}
