using Lianxin.Ledger.Sealing;
using Lianxin.Proofs.Checkpoints;

namespace Lianxin.Ledger.Checkpoints;

/// <summary>
/// The key that signs checkpoints, <c>checkpoint.pem</c> beside the master key and never in the database, and its public half
/// <c>checkpoint.pub.pem</c>, to be given to inspectors.
/// </summary>
public static class CheckpointKeyFile
{
    private const string Name = "checkpoint.pem";
    private const string PublicName = "checkpoint.pub.pem";

    /// <summary>Reads the key, or creates it on first use.</summary>
    /// <param name="directory">The keys directory; created with mode 0700.</param>
    /// <returns>The key.</returns>
    /// <exception cref="MasterKeyException">Not an ECDSA P-256 key.</exception>
    public static CheckpointKey LoadOrCreate(string directory)
    {
        var path = Path.Combine(directory, Name);
        if (!File.Exists(path))
        {
            using var created = CheckpointKey.Create();
            SecretFile.TryCreate(directory, Name, created.PrivatePem());
        }

        var key = CheckpointKey.TryRead(File.ReadAllText(path))
            ?? throw new MasterKeyException($"{path} is not a key for checkpoints (ECDSA P-256, PEM): restore it from its backup");
        if (!File.Exists(Path.Combine(directory, PublicName)))
            SecretFile.TryCreate(directory, PublicName, key.PublicPem());
        return key;
    }
}
