using Lianxin.Ledger;
using Lianxin.Ledger.Marks;
using Lianxin.Ledger.Sealing;
using Microsoft.Extensions.Hosting;

namespace Lianxin.Silo.Hosting;

/// <summary>
/// Opens the store and the master key before anything else of the host starts, so that neither fails in the middle of a command. A ledger
/// with entries and no key is a loss to be told, not a reason to make a new key. The store remembers which key it was first opened with: a silo
/// with a key of its own would seal what no other silo can read.
/// </summary>
internal sealed class MasterKeySource(ILedger ledger, IStoreMarks marks, SiloOptions options) : IHostedLifecycleService
{
    private const string Mark = "master-key";

    private MasterKey? _key;

    /// <summary>The key.</summary>
    public MasterKey Key => _key ?? throw new InvalidOperationException("the host has not started: the master key is not read yet");

    /// <inheritdoc/>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var counties = await ledger.CountiesAsync(cancellationToken);
        var key = MasterKeyFile.LoadOrCreate(options.Keys, counties.Count > 0);
        if (await marks.AgreeAsync(Mark, key.Fingerprint, cancellationToken) != key.Fingerprint)
            throw new MasterKeyException($"{options.Keys} holds another master key than the store was sealed with: every silo needs the same one");
        _key = key;
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
