using System.Security.Cryptography;

namespace Lianxin.Proofs.Checkpoints;

/// <summary>The key that signs checkpoints, ECDSA P-256, or its public half that checks them. Safe for concurrent use.</summary>
public sealed class CheckpointKey : IDisposable
{
    private readonly ECDsa _key;
    private readonly Lock _turn = new();

    private CheckpointKey(ECDsa key)
    {
        _key = key;
        Id = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];
    }

    /// <summary>Which key it is: the first 16 hexadecimal digits of SHA-256 over its public half.</summary>
    public string Id { get; }

    /// <summary>A new key.</summary>
    public static CheckpointKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Reads a private or a public key.</summary>
    /// <param name="pem">PEM text.</param>
    /// <returns>The key, or null when the text is no ECDSA P-256 key.</returns>
    public static CheckpointKey? TryRead(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.KeySize == 256 && key.ExportParameters(false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value)
                return new CheckpointKey(key);
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            // Not a key: told by the null.
        }

        key.Dispose();
        return null;
    }

    /// <summary>The whole key, to be kept outside the database.</summary>
    /// <returns>PEM, PKCS #8.</returns>
    public string PrivatePem() => _key.ExportPkcs8PrivateKeyPem() + "\n";

    /// <summary>The half that checks, for inspectors.</summary>
    /// <returns>PEM, SubjectPublicKeyInfo.</returns>
    public string PublicPem() => _key.ExportSubjectPublicKeyInfoPem() + "\n";

    /// <summary>Signs what the ledger is now.</summary>
    /// <param name="county">Six digits.</param>
    /// <param name="size">Entries covered.</param>
    /// <param name="root">Their Merkle root.</param>
    /// <param name="at">Now.</param>
    /// <returns>The checkpoint.</returns>
    public Checkpoint Sign(string county, long size, ReadOnlyMemory<byte> root, DateTimeOffset at)
    {
        var instant = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        var draft = new Checkpoint(county, size, root, instant, Id, ReadOnlyMemory<byte>.Empty);
        lock (_turn)
            return draft with { Signature = _key.SignData(draft.SignedText(), HashAlgorithmName.SHA256) };
    }

    /// <summary>Whether this key signed a checkpoint as it stands.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <returns>True when it did.</returns>
    public bool Signed(Checkpoint checkpoint)
    {
        lock (_turn)
            return _key.VerifyData(checkpoint.SignedText(), checkpoint.Signature.Span, HashAlgorithmName.SHA256);
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
