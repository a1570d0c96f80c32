using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Ledger.Sealing;

/// <summary>The sealer over a ledger's wrapped keys. Safe for concurrent use; its rings are not.</summary>
/// <param name="ledger">Where wrapped keys are stored.</param>
/// <param name="master">The master key.</param>
public sealed class Sealer(ILedger ledger, MasterKey master) : ISealer
{
    private const int CachedKeys = 50_000;

    private readonly DataKeyCache _cache = new(CachedKeys);
    private readonly ConcurrentDictionary<CountyCode, byte[]> _lookupKeys = new();
    private readonly ConcurrentDictionary<string, bool> _erased = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public KeyRing Ring(CountyCode county) => new(county, master, (keyId, cancellation) => FindAsync(county, keyId, cancellation));

    /// <inheritdoc/>
    public string? Unseal(KeyRing ring, string streamId, string field, Secret? secret)
    {
        if (secret is null || secret.Clear is not null)
            return secret?.Clear;
        return ring.Find(secret.KeyId) is { } key ? SecretBox.Open(key, streamId, field, secret) : null;
    }

    /// <inheritdoc/>
    public string LookupHash(CountyCode county, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return string.Empty;
        var key = _lookupKeys.GetOrAdd(county, master.LookupKey);
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(Normal(text))));
    }

    /// <inheritdoc/>
    public void Forget(string keyId)
    {
        // Noted first: a look-up that read the key before its erasure doesn't put it back afterwards.
        _erased[keyId] = true;
        _cache.Forget(keyId);
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

    private async ValueTask<byte[]?> FindAsync(CountyCode county, string keyId, CancellationToken cancellation)
    {
        if (_cache.Find(keyId) is { } cached)
            return cached;
        if (await ledger.FindKeyAsync(county, keyId, cancellation) is not { } wrapped)
            return null;
        var key = master.Unwrap(keyId, wrapped.Span);
        _cache.Put(keyId, key);
        if (!_erased.ContainsKey(keyId))
            return key;
        _cache.Forget(keyId);
        return null;
    }
}
