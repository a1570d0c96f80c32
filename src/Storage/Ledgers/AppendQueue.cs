using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;

namespace Lianxin.Storage.Ledgers;

/// <summary>The bounded queue before a store's one writer. When it is full, callers are told at once instead of waiting.</summary>
internal sealed class AppendQueue
{
    private readonly LedgerMeters _meters;
    private readonly Channel<PendingAppend> _channel;

    public AppendQueue(int capacity, LedgerMeters meters)
    {
        _meters = meters;
        _channel = Channel.CreateBounded<PendingAppend>(new BoundedChannelOptions(capacity) { SingleReader = true });
        meters.Queue(() => _channel.Reader.Count);
    }

    public ChannelReader<PendingAppend> Reader => _channel.Reader;

    /// <summary>Takes the next append for a batch.</summary>
    public bool TryTake([NotNullWhen(true)] out PendingAppend? append)
    {
        if (!_channel.Reader.TryRead(out append))
            return false;
        _meters.Taken(append);
        return true;
    }

    public async ValueTask<AppendResult> EnqueueAsync(AppendRequest request, CancellationToken cancellation)
    {
        AppendChecks.Check(request);
        cancellation.ThrowIfCancellationRequested();
        var append = new PendingAppend(request);
        try
        {
            var result = await AnswerAsync(append, cancellation);
            _meters.Answered(append.QueuedAt, result);
            return result;
        }
        catch (Exception fault)
        {
            _meters.Failed(append.QueuedAt, fault);
            throw;
        }
    }

    public bool IsClosed { get; private set; }

    /// <summary>Takes no more; what is queued is still written.</summary>
    public void Close()
    {
        IsClosed = true;
        _channel.Writer.TryComplete();
    }

    private Task<AppendResult> AnswerAsync(PendingAppend append, CancellationToken cancellation)
    {
        if (!_channel.Writer.TryWrite(append))
        {
            throw _channel.Reader.Completion.IsCompleted || IsClosed
                ? new LedgerUnavailableException("the ledger is closing")
                : new LedgerUnavailableException("the ledger's queue is full") { Overloaded = true };
        }

        return append.Outcome.WaitAsync(cancellation);
    }
}
