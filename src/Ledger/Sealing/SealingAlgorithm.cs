using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Lianxin.Ledger.Sealing;

/// <summary>AES-256-GCM with a random 12-byte nonce and a 16-byte tag. Named in every sealed field, so that another can follow.</summary>
internal static class SealingAlgorithm
{
    public const string Name = "A256GCM";
    public const int KeyLength = 32;
    public const int NonceLength = 12;
    public const int TagLength = 16;

    /// <summary>Nonce, ciphertext, tag in one piece.</summary>
    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> clear, ReadOnlySpan<byte> context)
    {
        var box = new byte[NonceLength + clear.Length + TagLength];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(box.AsSpan(0, NonceLength), clear, box.AsSpan(NonceLength, clear.Length), box.AsSpan(NonceLength + clear.Length), context);
        return box;
    }

    public static bool TryOpen(byte[] key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> context, [NotNullWhen(true)] out byte[]? clear)
    {
        clear = null;
        if (box.Length < NonceLength + TagLength)
            return false;
        var opened = new byte[box.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        try
        {
            aes.Decrypt(box[..NonceLength], box[NonceLength..^TagLength], box[^TagLength..], opened, context);
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }

        clear = opened;
        return true;
    }
}
