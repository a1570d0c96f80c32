using System.Globalization;
using Lianxin.Generator.Randomness;

namespace Lianxin.Generator.People;

/// <summary>Eleven digits starting with 100, which no mobile network uses.</summary>
internal static class Phones
{
    public static string Draw(SeededRandom random) =>
        "100" + random.Below(100_000_000).ToString("D8", CultureInfo.InvariantCulture);
}
