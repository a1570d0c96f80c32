using Lianxin.Storage;
using Lianxin.Storage.Sqlite;

namespace Lianxin.Silo.Hosting;

/// <summary>Says in the data directory, as soon as the process is asked to stop, that it is about to be given up.</summary>
internal sealed class LeavingNotice(IStore store) : IHostedLifecycleService
{
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        (store as SqliteStore)?.Leave();
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
