using System.Security.Cryptography;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;
using Lianxin.Ledger.Appends;

namespace Lianxin.Ledger.Sealing;

/// <summary>
/// The data keys of one use: one append, or one answer. Keys are looked up before they are used; those that don't exist
/// are founded on demand and travel with the append that first needs them. Not safe for concurrent use.
/// </summary>
public sealed class KeyRing
{
    private readonly Dictionary<string, byte[]?> _keys = new(StringComparer.Ordinal);
    private readonly List<WrappedKey> _founded = [];
    private readonly MasterKey _master;
    private readonly IDataKeys _found;
    private Dictionary<string, SealedHere>? _sealed;
    private string? _countyKey;

    internal KeyRing(CountyCode county, MasterKey master, IDataKeys found) => (County, _master, _found) = (county, master, found);

    private readonly record struct SealedHere(string StreamId, string Field, string KeyId, string Ciphertext, string Clear);

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
                _keys[keyId] = await _found.FindAsync(County, keyId, cancellation);
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
    public void FoundCounty() => Found(CountyKey);

    private string CountyKey => _countyKey ??= EntityId.Derive<CountyId>(County, "county").Value;

    /// <summary>Whether a key was looked up, found or not; one that the process has at hand is taken without looking it up.</summary>
    /// <param name="keyId">Whose key.</param>
    internal bool Knows(string keyId)
    {
        if (_keys.ContainsKey(keyId))
            return true;
        if (_found.AtHand(keyId) is not { } key)
            return false;
        _keys.Add(keyId, key);
        return true;
    }

    /// <summary>Notes what a text sealed here looks like, so that its projection needn't open it again.</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="clear">The text.</param>
    /// <param name="stored">The same, sealed.</param>
    internal void Remember(string streamId, Secret clear, Secret stored) =>
        (_sealed ??= new(StringComparer.Ordinal))[stored.Nonce] = new SealedHere(streamId, clear.Field, stored.KeyId, stored.Ciphertext, clear.Clear!);

    /// <summary>The text of a secret sealed by this ring, in the same stream and field; null for any other.</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="field">The field.</param>
    /// <param name="secret">The sealed secret.</param>
    internal string? Recall(string streamId, string field, Secret secret) =>
        secret.Algorithm == SealingAlgorithm.Name
            && _sealed is not null && _sealed.TryGetValue(secret.Nonce, out var here)
            && here == new SealedHere(streamId, field, secret.KeyId, secret.Ciphertext, here.Clear)
                ? here.Clear
                : null;

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
        if (keyId == CountyKey)
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
