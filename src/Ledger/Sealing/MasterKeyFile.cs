using System.Security.Cryptography;

namespace Lianxin.Ledger.Sealing;

/// <summary>The master key's file, <c>master.key</c> in a directory that only the service's account can read.</summary>
public static class MasterKeyFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "master.key";

    private const string Header = "lianxin-master-key-1 ";

    /// <summary>Reads the key, or creates it on first use.</summary>
    /// <param name="directory">The keys directory; created with mode 0700.</param>
    /// <param name="ledgerHasEntries">Whether the store holds entries: then a missing key is a loss, not a first use.</param>
    /// <returns>The key.</returns>
    /// <exception cref="MasterKeyException">Missing beside a ledger with entries, or not a key file.</exception>
    public static MasterKey LoadOrCreate(string directory, bool ledgerHasEntries)
    {
        var path = Path.Combine(directory, Name);
        if (File.Exists(path))
            return Read(path);
        if (ledgerHasEntries)
            throw new MasterKeyException($"{path} is missing, but the ledger has entries sealed with it: restore the file from its backup");
        return Create(directory, path);
    }

    private static MasterKey Read(string path)
    {
        var text = File.ReadAllText(path).Trim();
        var key = new byte[SealingAlgorithm.KeyLength];
        return text.StartsWith(Header, StringComparison.Ordinal)
            && Convert.TryFromBase64String(text[Header.Length..], key, out var length)
            && length == key.Length
                ? MasterKey.FromBytes(key)
                : throw new MasterKeyException($"{path} is not a master key file: restore it from its backup");
    }

    private static MasterKey Create(string directory, string path)
    {
        var key = MasterKey.FromBytes(RandomNumberGenerator.GetBytes(SealingAlgorithm.KeyLength));
        return SecretFile.TryCreate(directory, Name, $"{Header}{key.ToFileText()}\n") ? key : Read(path);
    }
}
