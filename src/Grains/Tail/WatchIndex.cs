using System.Collections.Concurrent;

namespace Lianxin.Grains.Tail;

/// <summary>Who watches which key. Written by grains, read by the tail.</summary>
internal sealed class WatchIndex
{
    private readonly ConcurrentDictionary<string, ImmutableHashSet<Watched>> _byKey = new(StringComparer.Ordinal);

    /// <summary>Whether nobody watches anything.</summary>
    public bool IsEmpty => _byKey.IsEmpty;

    public void Add(string key, Watched watched) =>
        _byKey.AddOrUpdate(key, static (_, one) => [one], static (_, all, one) => all.Add(one), watched);

    public void Remove(string key, Watched watched)
    {
        while (_byKey.TryGetValue(key, out var all))
        {
            var rest = all.Remove(watched);
            if (rest.IsEmpty
                ? _byKey.TryRemove(new KeyValuePair<string, ImmutableHashSet<Watched>>(key, all))
                : _byKey.TryUpdate(key, rest, all))
                return;
        }
    }

    public void Touch(string key)
    {
        if (_byKey.TryGetValue(key, out var all))
        {
            foreach (var watched in all)
                watched.Touch();
        }
    }

    public void TouchAll()
    {
        foreach (var watched in _byKey.Values.SelectMany(all => all).Distinct())
            watched.Touch();
    }
}
