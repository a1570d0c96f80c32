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

    // A draw from the system's generator costs as much as sealing a text, however little is drawn.
    private const int NoncesADraw = 32;

    [ThreadStatic]
    private static byte[]? drawn;

    [ThreadStatic]
    private static int left;

    /// <summary>A cipher under a key; setting one up costs more than sealing a text with it. Not safe for concurrent use.</summary>
    public static AesGcm Cipher(byte[] key) => new(key, TagLength);

    /// <summary>Nonce, ciphertext, tag in one piece.</summary>
    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> clear, ReadOnlySpan<byte> context)
    {
        using var cipher = Cipher(key);
        return Seal(cipher, clear, context);
    }

    /// <summary>Nonce, ciphertext, tag in one piece.</summary>
    public static byte[] Seal(AesGcm cipher, ReadOnlySpan<byte> clear, ReadOnlySpan<byte> context)
    {
        var box = new byte[NonceLength + clear.Length + TagLength];
        DrawNonce(box);
        cipher.Encrypt(box.AsSpan(0, NonceLength), clear, box.AsSpan(NonceLength, clear.Length), box.AsSpan(NonceLength + clear.Length), context);
        return box;
    }

    public static bool TryOpen(byte[] key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> context, [NotNullWhen(true)] out byte[]? clear)
    {
        using var cipher = Cipher(key);
        return TryOpen(cipher, box, context, out clear);
    }

    public static bool TryOpen(AesGcm cipher, ReadOnlySpan<byte> box, ReadOnlySpan<byte> context, [NotNullWhen(true)] out byte[]? clear)
    {
        clear = null;
        if (box.Length < NonceLength + TagLength)
            return false;
        var opened = new byte[box.Length - NonceLength - TagLength];
        try
        {
            cipher.Decrypt(box[..NonceLength], box[NonceLength..^TagLength], box[^TagLength..], opened, context);
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }

        clear = opened;
        return true;
    }

    /// <summary>Random bytes, each used once: several nonces are drawn together and taken one after the other.</summary>
    private static void DrawNonce(Span<byte> target)
    {
        drawn ??= new byte[NoncesADraw * NonceLength];
        if (left == 0)
        {
            RandomNumberGenerator.Fill(drawn);
            left = NoncesADraw;
        }

        left--;
        drawn.AsSpan(left * NonceLength, NonceLength).CopyTo(target);
    }
}
