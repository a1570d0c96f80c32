namespace Lianxin.Bench.Peers;

/// <summary>Looks every tenth of a second at the private memory of processes, all together, from its making until it is disposed.</summary>
public sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly List<long> _seen = [];
    private readonly IReadOnlyList<int> _processes;
    private readonly ITimer _timer;

    /// <summary>Begins.</summary>
    /// <param name="processes">Their ids.</param>
    /// <param name="clock">The clock.</param>
    public MemoryWatch(IReadOnlyList<int> processes, TimeProvider clock)
    {
        _processes = processes;
        Look();
        _timer = clock.CreateTimer(_ => Look(), null, Beat, Beat);
    }

    /// <summary>What was seen so far, in bytes.</summary>
    public IReadOnlyList<long> Seen
    {
        get
        {
            lock (_lock)
                return [.. _seen];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var held = _processes.Sum(ProcessMemory.PrivateOf);
        lock (_lock)
            _seen.Add(held);
    }
}
