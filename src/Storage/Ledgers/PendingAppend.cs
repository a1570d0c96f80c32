using System.Diagnostics;
using Lianxin.Ledger.Appends;

namespace Lianxin.Storage.Ledgers;

/// <summary>An append in the writer's queue and its waiting caller.</summary>
internal sealed class PendingAppend(AppendRequest request)
{
    // Continuations run elsewhere: the writer never executes a caller's code.
    private readonly TaskCompletionSource<AppendResult> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AppendRequest Request { get; } = request;

    /// <summary>When it was queued, as a <see cref="Stopwatch"/> timestamp.</summary>
    public long QueuedAt { get; } = Stopwatch.GetTimestamp();

    public Task<AppendResult> Outcome => _outcome.Task;

    public void Complete(AppendResult result) => _outcome.TrySetResult(result);

    public void Fail(Exception exception) => _outcome.TrySetException(exception);
}
