using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Ledger.Sealing;

/// <summary>Gives the keys that seal and unseal, and the keyed hashes that look up.</summary>
public interface ISealer
{
    /// <summary>A fresh ring, for one append or one answer.</summary>
    /// <param name="county">The county.</param>
    /// <returns>The ring.</returns>
    KeyRing Ring(CountyCode county);

    /// <summary>Reads the keys of many at once, so that rings find them in memory. Those it can't find are looked up when they are needed.</summary>
    /// <param name="county">The county.</param>
    /// <param name="keyIds">Whose keys.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask PrimeAsync(CountyCode county, IEnumerable<string> keyIds, CancellationToken cancellation = default);

    /// <summary>Opens a sealed field whose key the ring has loaded.</summary>
    /// <param name="ring">The ring.</param>
    /// <param name="streamId">The stream the field is stored in.</param>
    /// <param name="field">The field's name, as it was given when the text was sealed.</param>
    /// <param name="secret">The secret; one in clear gives its text.</param>
    /// <returns>The text, or null when there is no secret or its key is erased.</returns>
    /// <exception cref="TamperedSecretException">The ciphertext was changed, or belongs elsewhere.</exception>
    string? Unseal(KeyRing ring, string streamId, string field, Secret? secret);

    /// <summary>Drops an erased key from this process's memory, and never keeps it again.</summary>
    /// <param name="keyId">Whose key.</param>
    void Forget(string keyId);

    /// <summary>HMAC-SHA-256 with the county's look-up key of a name or number: trimmed, upper case, full-width letters and digits made narrow.</summary>
    /// <param name="county">The county.</param>
    /// <param name="text">The text; null or blank gives an empty hash.</param>
    /// <returns>64 hexadecimal digits in lower case, or empty.</returns>
    string LookupHash(CountyCode county, string? text);
}
