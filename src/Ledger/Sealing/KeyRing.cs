using System.Security.Cryptography;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Appends;

namespace Lianxin.Ledger.Sealing;

/// <summary>
/// The data keys of one use: one append, or one answer. Keys are looked up before they are used; those that don't exist
/// are founded on demand and travel with the append that first needs them. Not safe for concurrent use.
/// </summary>
public sealed class KeyRing
{
    private readonly Dictionary<string, byte[]?> _keys = [];
    private readonly List<WrappedKey> _founded = [];
    private readonly Func<string, CancellationToken, ValueTask<byte[]?>> _find;
    private readonly MasterKey _master;
    private readonly string _countyKey;

    internal KeyRing(CountyCode county, MasterKey master, Func<string, CancellationToken, ValueTask<byte[]?>> find)
    {
        County = county;
        _master = master;
        _find = find;
        _countyKey = EntityId.Derive<CountyId>(county, "county").Value;
    }

    /// <summary>The county whose keys these are.</summary>
    public CountyCode County { get; }

    /// <summary>Keys founded since the ring was made: they go into the append's <see cref="AppendRequest.NewKeys"/>.</summary>
    public ImmutableArray<WrappedKey> NewKeys => [.. _founded];

    /// <summary>Looks keys up. Those known to the ring already are skipped.</summary>
    /// <param name="keyIds">Whose keys.</param>
    /// <param name="cancellation">Gives up.</param>
    public async ValueTask LoadAsync(IEnumerable<string> keyIds, CancellationToken cancellation = default)
    {
        foreach (var keyId in keyIds)
        {
            if (!_keys.ContainsKey(keyId))
                _keys[keyId] = await _find(keyId, cancellation);
        }
    }

    /// <summary>States that keys can't exist yet because the append founds their owners; saves looking them up.</summary>
    /// <param name="keyIds">Ids derived by this very request.</param>
    public void AssumeNew(IEnumerable<string> keyIds)
    {
        foreach (var keyId in keyIds)
            _keys.TryAdd(keyId, null);
    }

    /// <summary>Founds the county's own key; only the append that founds the ledger may, so that two writers never found two.</summary>
    public void FoundCounty() => Found(_countyKey);

    /// <summary>Whether a key was looked up, found or not.</summary>
    /// <param name="keyId">Whose key.</param>
    internal bool Knows(string keyId) => _keys.ContainsKey(keyId);

    /// <summary>The key, or null when it was never founded or has been erased.</summary>
    /// <param name="keyId">Whose key; must have been loaded.</param>
    /// <returns>32 bytes or null.</returns>
    /// <exception cref="InvalidOperationException">The key was not loaded.</exception>
    internal byte[]? Find(string keyId) =>
        _keys.TryGetValue(keyId, out var key) ? key : throw new InvalidOperationException($"the key of {keyId} was not loaded");

    /// <summary>The key, founded when there is none.</summary>
    /// <param name="keyId">Whose key; must have been loaded.</param>
    /// <returns>32 bytes.</returns>
    /// <exception cref="InvalidOperationException">The key was not loaded, or it is the county's and the ledger is not founded.</exception>
    internal byte[] GetOrCreate(string keyId)
    {
        if (Find(keyId) is { } key)
            return key;
        if (keyId == _countyKey)
            throw new InvalidOperationException($"the ledger of county {County} is not founded: its key does not exist");
        return Found(keyId);
    }

    private byte[] Found(string keyId)
    {
        if (_keys.GetValueOrDefault(keyId) is { } known)
            return known;
        var key = RandomNumberGenerator.GetBytes(SealingAlgorithm.KeyLength);
        _founded.Add(new WrappedKey(keyId, _master.Wrap(keyId, key)));
        _keys[keyId] = key;
        return key;
    }
}
