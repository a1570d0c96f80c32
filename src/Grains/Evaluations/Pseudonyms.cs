using System.Security.Cryptography;
using System.Text;

namespace Lianxin.Grains.Evaluations;

/// <summary>Invented names for cadres, other ones in every answer: two answers can't be laid side by side by them.</summary>
internal sealed class Pseudonyms
{
    private const int NameBytes = 8;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);

    /// <summary>A cadre's name in this answer.</summary>
    /// <param name="cadreId">The cadre.</param>
    /// <returns>Such as <c>X-3f09a1c24be7d865</c>.</returns>
    public string Of(string cadreId) => "X-" + Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(cadreId))[..NameBytes]);
}
