using Lianxin.Ledger.Formats;
using Orleans.Runtime;

namespace Lianxin.Silo.Hosting;

/// <summary>Says what this silo reads before it joins, and keeps it from a ledger whose format is newer.</summary>
internal sealed class FormatAnnouncement(ILedgerFormats formats, ILocalSiloDetails silo) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var address = silo.SiloAddress;
        var reads = new SiloReads(address.Endpoint.Address.ToString(), address.Endpoint.Port, address.Generation, LedgerFormat.Newest);
        var format = await formats.AnnounceAsync(reads, cancellationToken);
        if (format > reads.Format)
        {
            throw new SiloUnusableException(
                $"the ledger is in format {format} and this release reads up to format {reads.Format}: start the release that raised it, or a newer one");
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
