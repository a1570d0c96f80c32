using System.Collections.Concurrent;

namespace Lianxin.Ledger.Sealing;

/// <summary>
/// Unwrapped data keys shared by the rings of a process, at most twice <paramref name="generation"/>: when the young
/// generation is full it becomes the old one, and what nobody asked for since is let go.
/// </summary>
/// <param name="generation">Keys per generation.</param>
internal sealed class DataKeyCache(int generation)
{
    private readonly Lock _turn = new();
    private ConcurrentDictionary<string, byte[]> _young = new();
    private ConcurrentDictionary<string, byte[]> _old = new();

    public byte[]? Find(string keyId)
    {
        if (_young.TryGetValue(keyId, out var key))
            return key;
        if (!_old.TryGetValue(keyId, out key))
            return null;
        Put(keyId, key);
        return key;
    }

    public void Put(string keyId, byte[] key)
    {
        if (_young.Count >= generation)
        {
            lock (_turn)
            {
                if (_young.Count >= generation)
                    (_old, _young) = (_young, new());
            }
        }

        _young[keyId] = key;
    }

    public void Forget(string keyId)
    {
        _young.TryRemove(keyId, out _);
        _old.TryRemove(keyId, out _);
    }
}
