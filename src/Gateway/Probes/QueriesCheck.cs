using Lianxin.Contracts.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lianxin.Gateway.Probes;

/// <summary>Healthy as long as grains answer, even when the store doesn't: what they hold in memory can be asked for.</summary>
internal sealed class QueriesCheck(Prober prober, IHostApplicationLifetime lifetime) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return HealthCheckResult.Unhealthy("stopping");
        var vitals = await prober.TakeAsync(cancellationToken);
        return vitals.Queries ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(vitals.Reason);
    }
}
