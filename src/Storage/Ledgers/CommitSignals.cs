using System.Collections.Concurrent;
using Lianxin.Domain.Ids;
using Lianxin.Ledger;

namespace Lianxin.Storage.Ledgers;

/// <summary>Wakes this process's tails when this process commits, or hears that another did; a poll covers what nobody told.</summary>
internal sealed class CommitSignals(TimeProvider time, TimeSpan poll) : ICommitNews
{
    private readonly ConcurrentDictionary<CountyCode, Signal> _counties = new();
    private Action<CountyCode, long>? _told;

    public void Tell(Action<CountyCode, long> listener) => _told += listener;

    public void Hear(CountyCode county, long position) => _counties.GetOrAdd(county, static _ => new Signal()).MoveTo(position);

    public void Committed(CountyCode county, long position)
    {
        Hear(county, position);
        _told?.Invoke(county, position);
    }

    public async ValueTask WaitAsync(CountyCode county, long beyond, CancellationToken cancellation)
    {
        var next = _counties.GetOrAdd(county, static _ => new Signal()).Beyond(beyond);
        if (next.IsCompleted)
            return;
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(next, Task.Delay(poll, time, done.Token));
        await done.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    private sealed class Signal
    {
        private readonly Lock _lock = new();
        private TaskCompletionSource _next = Fresh();
        private long _position;

        public void MoveTo(long position)
        {
            TaskCompletionSource reached;
            lock (_lock)
            {
                if (position <= _position)
                    return;
                _position = position;
                reached = _next;
                _next = Fresh();
            }

            reached.TrySetResult();
        }

        public Task Beyond(long position)
        {
            lock (_lock)
                return _position > position ? Task.CompletedTask : _next.Task;
        }

        private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
