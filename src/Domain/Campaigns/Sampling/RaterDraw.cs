using System.Security.Cryptography;
using System.Text;

namespace Lianxin.Domain.Campaigns.Sampling;

/// <summary>
/// A draw that anybody repeats with any tool: members of the frame in the order of SHA-256 of <c>seed:id</c>; the first are drawn, those
/// after them are the reserve, to be asked in that order.
/// </summary>
public static class RaterDraw
{
    /// <summary>Draws.</summary>
    /// <param name="frame">Ids; their order doesn't matter.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="most">How many, reserve included.</param>
    /// <returns>Ids in the order drawn.</returns>
    public static ImmutableArray<string> Of(IEnumerable<string> frame, string seed, int most) =>
        [.. frame.Select(id => (Id: id, Place: PlaceOf(seed, id))).OrderBy(one => one.Place, StringComparer.Ordinal).Take(most).Select(one => one.Id)];

    /// <summary>The frame's hash: SHA-256 of its ids in order, each ended by a line feed.</summary>
    /// <param name="frame">Ids; their order doesn't matter.</param>
    /// <returns>64 hexadecimal characters in lower case.</returns>
    public static string HashOf(IEnumerable<string> frame)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var id in frame.Order(StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes(id + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string PlaceOf(string seed, string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{id}")));
}
