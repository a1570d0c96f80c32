using Lianxin.Contracts.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lianxin.Silo.Hosting;

/// <summary>Ready when a synthetic command through one of this silo's own grains is stored and read back, until the process is asked to stop.</summary>
internal sealed class VitalsCheck(Prober prober, IHostApplicationLifetime lifetime) : IHealthCheck
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
