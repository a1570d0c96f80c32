using System.Security.Cryptography;
using System.Text;
using Lianxin.Domain.Secrets;

namespace Lianxin.Ledger.Sealing;

/// <summary>Seals and opens single fields. The stream and the field's name are authenticated: a ciphertext moved elsewhere does not open.</summary>
internal static class SecretBox
{
    public static Secret Seal(AesGcm cipher, string streamId, Secret secret)
    {
        var box = SealingAlgorithm.Seal(cipher, Encoding.UTF8.GetBytes(secret.Clear!), Context(streamId, secret.Field)).AsSpan();
        return new Secret
        {
            KeyId = secret.KeyId,
            Algorithm = SealingAlgorithm.Name,
            Nonce = Convert.ToBase64String(box[..SealingAlgorithm.NonceLength]),
            Ciphertext = Convert.ToBase64String(box[SealingAlgorithm.NonceLength..]),
        };
    }

    public static string Open(byte[] key, string streamId, string field, Secret secret)
    {
        if (secret.Algorithm != SealingAlgorithm.Name)
            throw new TamperedSecretException($"{field} of {streamId} is sealed with {secret.Algorithm}, which this release does not know");
        return TryBox(secret, out var box) && SealingAlgorithm.TryOpen(key, box, Context(streamId, field), out var clear)
            ? Encoding.UTF8.GetString(clear)
            : throw new TamperedSecretException($"{field} of {streamId} does not open under the key of {secret.KeyId}");
    }

    private static bool TryBox(Secret secret, out ReadOnlySpan<byte> box)
    {
        var bytes = new byte[SealingAlgorithm.NonceLength + ((secret.Ciphertext.Length / 4) * 3)];
        var opens = Convert.TryFromBase64String(secret.Nonce, bytes.AsSpan(0, SealingAlgorithm.NonceLength), out var nonce)
            & Convert.TryFromBase64String(secret.Ciphertext, bytes.AsSpan(SealingAlgorithm.NonceLength), out var length);
        box = bytes.AsSpan(0, nonce + length);
        return opens && nonce == SealingAlgorithm.NonceLength;
    }

    private static byte[] Context(string streamId, string field) => Encoding.UTF8.GetBytes($"{streamId}\n{field}");
}
