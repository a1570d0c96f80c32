using System.Text;
using Lianxin.Domain.Secrets;

namespace Lianxin.Ledger.Sealing;

/// <summary>Seals and opens single fields. The stream and the field's name are authenticated: a ciphertext moved elsewhere does not open.</summary>
internal static class SecretBox
{
    public static Secret Seal(byte[] key, string streamId, Secret secret)
    {
        var box = SealingAlgorithm.Seal(key, Encoding.UTF8.GetBytes(secret.Clear!), Context(streamId, secret.Field)).AsSpan();
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

    private static bool TryBox(Secret secret, out byte[] box)
    {
        box = new byte[SealingAlgorithm.NonceLength + ((secret.Ciphertext.Length / 4) * 3)];
        if (!Convert.TryFromBase64String(secret.Nonce, box.AsSpan(0, SealingAlgorithm.NonceLength), out var nonce)
            || nonce != SealingAlgorithm.NonceLength
            || !Convert.TryFromBase64String(secret.Ciphertext, box.AsSpan(SealingAlgorithm.NonceLength), out var length))
            return false;
        box = box[..(nonce + length)];
        return true;
    }

    private static byte[] Context(string streamId, string field) => Encoding.UTF8.GetBytes($"{streamId}\n{field}");
}
