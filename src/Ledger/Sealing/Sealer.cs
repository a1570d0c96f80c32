using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Ledger.Sealing;

/// <summary>The sealer over a ledger's wrapped keys. Safe for concurrent use; its rings are not.</summary>
/// <param name="ledger">Where wrapped keys are stored.</param>
/// <param name="master">The master key.</param>
public sealed class Sealer(ILedger ledger, MasterKey master) : ISealer, IDataKeys
{
    private const int CachedKeys = 50_000;

    private readonly DataKeyCache _cache = new(CachedKeys);
    private readonly ConcurrentDictionary<CountyCode, ThreadLocal<IncrementalHash>> _lookups = new();
    private readonly ConcurrentDictionary<string, bool> _erased = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public KeyRing Ring(CountyCode county) => new(county, master, this);

    /// <inheritdoc/>
    public async ValueTask PrimeAsync(CountyCode county, IEnumerable<string> keyIds, CancellationToken cancellation = default)
    {
        var missing = keyIds.Where(keyId => _cache.Find(keyId) is null).ToHashSet(StringComparer.Ordinal);
        if (missing.Count == 0)
            return;
        foreach (var key in await ledger.FindKeysAsync(county, missing, cancellation))
            _ = Keep(key.KeyId, key.Wrapped.Span);
    }

    /// <inheritdoc/>
    public string? Unseal(KeyRing ring, string streamId, string field, Secret? secret)
    {
        if (secret is null || secret.Clear is not null)
            return secret?.Clear;
        if (ring.Find(secret.Present().KeyId) is not { } key)
            return null;
        return ring.Recall(streamId, field, secret) ?? SecretBox.Open(key, streamId, field, secret);
    }

    /// <inheritdoc/>
    public string LookupHash(CountyCode county, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return string.Empty;
        var hash = _lookups.GetOrAdd(county, LookupOf).Value!;
        hash.AppendData(Encoding.UTF8.GetBytes(Normal(text)));
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest);
    }

    /// <inheritdoc/>
    public void Forget(string keyId)
    {
        // Noted first: a look-up that read the key before its erasure doesn't put it back afterwards.
        _erased[keyId] = true;
        _cache.Forget(keyId);
    }

    // Setting a keyed hash up costs as much as hashing a name with it.
    private ThreadLocal<IncrementalHash> LookupOf(CountyCode county)
    {
        var key = master.LookupKey(county);
        return new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key));
    }

    /// <summary>
    /// One spelling for what people type alike: trimmed, upper case, full-width letters and digits made narrow. Unicode's
    /// own normal forms are not to be had without culture data.
    /// </summary>
    private static string Normal(string text) => string.Create(text.Trim().Length, text, static (normal, typed) =>
    {
        typed.AsSpan().Trim().ToUpperInvariant(normal);
        foreach (ref var character in normal)
        {
            if (character is >= '\uFF01' and <= '\uFF5E')
                character = (char)(character - '\uFF01' + '!');
        }
    });

    byte[]? IDataKeys.AtHand(string keyId) => _cache.Find(keyId);

    async ValueTask<byte[]?> IDataKeys.FindAsync(CountyCode county, string keyId, CancellationToken cancellation)
    {
        if (_cache.Find(keyId) is { } cached)
            return cached;
        if (await ledger.FindKeyAsync(county, keyId, cancellation) is not { } wrapped)
            return null;
        return Keep(keyId, wrapped.Span);
    }

    private byte[]? Keep(string keyId, ReadOnlySpan<byte> wrapped)
    {
        var key = master.Unwrap(keyId, wrapped);
        _cache.Put(keyId, key);
        if (!_erased.ContainsKey(keyId))
            return key;
        _cache.Forget(keyId);
        return null;
    }
}
