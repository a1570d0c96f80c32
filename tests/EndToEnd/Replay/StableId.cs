using System.Security.Cryptography;
using System.Text;

namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>
/// The id that a thing with an external number gets: the first 80 bits of a SHA-256 digest in base 32. Needed
/// where the documents let an id decide an order.
/// </summary>
internal static class StableId
{
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string OfHousehold(string county, string number) => Of("H", county, "household-no\n" + number);

    public static string OfVillage(string county, string code) => Of("V", county, "division-code\n" + code);

    public static string OfDifficulty(string county, string subjectId, string number) => Of("D", county, subjectId + "\ndifficulty-no\n" + number);

    private static string Of(string prefix, string county, string seed)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(prefix + "\n" + county + "\n" + seed));
        var bits = string.Concat(digest.Take(10).Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        return prefix + "-" + county + "-" + string.Concat(bits.Chunk(5).Select(five => Digits[Convert.ToInt32(new string(five), 2)]));
    }
}
