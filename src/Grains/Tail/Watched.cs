namespace Lianxin.Grains.Tail;

/// <summary>
/// One reader's registration with a county's tail under a set of keys (stream and cadre ids): entries that touch one of them make it
/// dirty. Keys only grow while it lives; touching more than needed costs a reload, touching less would be wrong.
/// </summary>
internal sealed class Watched : IDisposable
{
    private readonly WatchIndex _index;
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Pulse _pulse = new();
    private int _dirty = 1;

    internal Watched(WatchIndex index) => _index = index;

    /// <summary>Completes at the next change.</summary>
    public Task Changed => _pulse.Next;

    /// <summary>Whether something changed since <see cref="Clean"/>; true at first.</summary>
    public bool Dirty => Volatile.Read(ref _dirty) == 1;

    /// <summary>States that a reload is about to begin: what changes from here on makes it dirty again.</summary>
    public void Clean() => Volatile.Write(ref _dirty, 0);

    /// <summary>Watches more keys.</summary>
    /// <param name="keys">Stream or cadre ids.</param>
    /// <returns>Whether any of them was new: a change of it before now may have been missed.</returns>
    public bool Add(IEnumerable<string> keys)
    {
        var grown = false;
        foreach (var key in keys)
        {
            if (_keys.Add(key))
            {
                _index.Add(key, this);
                grown = true;
            }
        }

        return grown;
    }

    /// <summary>Makes it dirty and wakes who waits.</summary>
    public void Touch()
    {
        Volatile.Write(ref _dirty, 1);
        _pulse.Beat();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in _keys)
            _index.Remove(key, this);
        _keys.Clear();
    }
}
