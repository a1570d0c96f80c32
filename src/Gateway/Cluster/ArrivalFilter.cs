namespace Lianxin.Gateway.Cluster;

/// <summary>Tells Orleans whether to try to connect again.</summary>
internal sealed class ArrivalFilter(Arrival arrival) : IClientConnectionRetryFilter
{
    /// <inheritdoc/>
    public Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken) =>
        arrival.AgainAsync(exception, cancellationToken);
}
