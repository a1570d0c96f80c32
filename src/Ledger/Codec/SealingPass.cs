using System.Security.Cryptography;
using Lianxin.Domain.Secrets;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Ledger.Codec;

/// <summary>
/// Seals the texts of one event. A text whose key the ring hasn't looked up is left out and its key noted: what was written is of no use then,
/// and the event is to be written again once the key is known.
/// </summary>
internal sealed class SealingPass(string streamId, KeyRing ring) : IDisposable
{
    private AesGcm? _cipher;
    private string _keyId = string.Empty;
    private SortedSet<string>? _missing;

    /// <summary>Keys to look up before the event can be written; null when it was.</summary>
    public IReadOnlySet<string>? Missing => _missing;

    /// <summary>The sealed text, or null when its key isn't known.</summary>
    public Secret? Seal(Secret secret)
    {
        if (!ring.Knows(secret.KeyId))
        {
            (_missing ??= new SortedSet<string>(StringComparer.Ordinal)).Add(secret.KeyId);
            return null;
        }

        var stored = SecretBox.Seal(CipherOf(secret.KeyId), streamId, secret);
        ring.Remember(streamId, secret, stored);
        return stored;
    }

    public void Dispose() => _cipher?.Dispose();

    // Texts of one person or household stand together.
    private AesGcm CipherOf(string keyId)
    {
        if (_cipher is not null && keyId == _keyId)
            return _cipher;
        var key = ring.GetOrCreate(keyId);
        _cipher?.Dispose();
        _cipher = SealingAlgorithm.Cipher(key);
        _keyId = keyId;
        return _cipher;
    }
}
