using Lianxin.Contracts.Calls;

namespace Lianxin.Grains.Hosting;

/// <summary>Doesn't begin a call whose caller has given up while it was queued.</summary>
internal sealed class DeadlineFilter(TimeProvider time) : IIncomingGrainCallFilter
{
    /// <inheritdoc/>
    /// <exception cref="TimeoutException">The deadline has passed.</exception>
    public Task Invoke(IIncomingGrainCallContext context) => CallDeadline.Passed(time.GetUtcNow())
        ? throw new TimeoutException($"the deadline passed before {context.InterfaceName}.{context.MethodName} was begun")
        : context.Invoke();
}
