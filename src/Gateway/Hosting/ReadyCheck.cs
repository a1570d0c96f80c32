using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lianxin.Gateway.Hosting;

/// <summary>Healthy until the process is asked to stop: whoever balances load sends nothing new from then on.</summary>
internal sealed class ReadyCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("stopping") : HealthCheckResult.Healthy());
}
