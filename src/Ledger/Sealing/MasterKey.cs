using System.Security.Cryptography;
using System.Text;
using Lianxin.Domain.Ids;

namespace Lianxin.Ledger.Sealing;

/// <summary>
/// The key that wraps all data keys and gives the look-up keys. It lives in a file apart from the store and is backed
/// up apart: without it no sealed text of the ledger can be read again.
/// </summary>
public sealed class MasterKey
{
    private readonly byte[] _key;
    private readonly ThreadLocal<AesGcm> _cipher;

    private MasterKey(byte[] key) => (_key, _cipher) = (key, new ThreadLocal<AesGcm>(() => SealingAlgorithm.Cipher(key)));

    /// <summary>A master key from its bytes, for tests and for keys kept elsewhere.</summary>
    /// <param name="bytes">Exactly 32 bytes.</param>
    /// <returns>The key.</returns>
    /// <exception cref="MasterKeyException">Not 32 bytes.</exception>
    public static MasterKey FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == SealingAlgorithm.KeyLength
            ? new MasterKey(bytes.ToArray())
            : throw new MasterKeyException($"a master key has {SealingAlgorithm.KeyLength} bytes, not {bytes.Length}");

    /// <summary>Wraps a data key for storing.</summary>
    /// <param name="keyId">Whose key; authenticated, so that wrapped keys can't be swapped.</param>
    /// <param name="dataKey">The data key.</param>
    /// <returns>Nonce, ciphertext and tag.</returns>
    public byte[] Wrap(string keyId, ReadOnlySpan<byte> dataKey) => SealingAlgorithm.Seal(_cipher.Value!, dataKey, WrapContext(keyId));

    /// <summary>Unwraps a stored data key.</summary>
    /// <param name="keyId">Whose key.</param>
    /// <param name="wrapped">What <see cref="Wrap"/> gave.</param>
    /// <returns>The data key.</returns>
    /// <exception cref="MasterKeyException">It was wrapped by another master key, for another id, or was changed.</exception>
    public byte[] Unwrap(string keyId, ReadOnlySpan<byte> wrapped) =>
        SealingAlgorithm.TryOpen(_cipher.Value!, wrapped, WrapContext(keyId), out var dataKey)
            ? dataKey
            : throw new MasterKeyException($"the stored key of {keyId} does not open under this master key: is keys/ the one that belongs to this ledger?");

    /// <summary>The county's look-up key: the same for the same master key and county, and of no use for unsealing.</summary>
    /// <param name="county">The county.</param>
    /// <returns>32 bytes.</returns>
    public byte[] LookupKey(CountyCode county) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, SealingAlgorithm.KeyLength, info: Encoding.UTF8.GetBytes($"lianxin look-up\n{county}"));

    /// <summary>Tells keys apart without telling anything of them: the same for the same key.</summary>
    public string Fingerprint => Convert.ToHexStringLower(
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, 16, info: "lianxin fingerprint"u8.ToArray()));

    internal string ToFileText() => Convert.ToBase64String(_key);

    private static byte[] WrapContext(string keyId) => Encoding.UTF8.GetBytes(keyId);
}
