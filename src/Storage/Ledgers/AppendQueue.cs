using System.Threading.Channels;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;

namespace Lianxin.Storage.Ledgers;

/// <summary>The bounded queue before a store's one writer. When it is full, callers are told at once instead of waiting.</summary>
internal sealed class AppendQueue(int capacity)
{
    private readonly Channel<PendingAppend> _channel =
        Channel.CreateBounded<PendingAppend>(new BoundedChannelOptions(capacity) { SingleReader = true });

    public ChannelReader<PendingAppend> Reader => _channel.Reader;

    public async ValueTask<AppendResult> EnqueueAsync(AppendRequest request, CancellationToken cancellation)
    {
        AppendChecks.Check(request);
        cancellation.ThrowIfCancellationRequested();
        var append = new PendingAppend(request);
        if (!_channel.Writer.TryWrite(append))
        {
            throw _channel.Reader.Completion.IsCompleted || IsClosed
                ? new LedgerUnavailableException("the ledger is closing")
                : new LedgerUnavailableException("the ledger's queue is full") { Overloaded = true };
        }

        return await append.Outcome.WaitAsync(cancellation);
    }

    public bool IsClosed { get; private set; }

    /// <summary>Takes no more; what is queued is still written.</summary>
    public void Close()
    {
        IsClosed = true;
        _channel.Writer.TryComplete();
    }
}
