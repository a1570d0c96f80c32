using System.Globalization;

namespace Lianxin.Generator.People;

/// <summary>
/// Invented resident identity numbers (GB 11643). Region 10 is assigned to no province, so no number can be a real
/// person's. Sequence numbers are dealt, not drawn: two members never share a number unless one is copied on purpose.
/// </summary>
internal static class ResidentId
{
    private const int HouseholdsPerRegion = 70;
    private const int LargestHousehold = 7;
    private const int SequencesPerGender = 491;
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static string Eighteen(int household, int position, bool male, DateOnly birth)
    {
        var born = birth.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var body = Region(household) + born + Sequence(household, position, male);
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (body[i] - '0') * Weights[i];
        return body + "10X98765432"[sum % 11];
    }

    /// <summary>The form issued before 1999: no century, no check digit; only for births of the 1900s.</summary>
    public static string Fifteen(int household, int position, bool male, DateOnly birth) =>
        Region(household) + birth.ToString("yyMMdd", CultureInfo.InvariantCulture) + Sequence(household, position, male);

    private static string Region(int household) =>
        "10" + (household / HouseholdsPerRegion % 10_000).ToString("D4", CultureInfo.InvariantCulture);

    // 490 positions in a region, spread over the odd (male) or even (female) numbers 002–983 by a multiplier coprime to 491.
    private static string Sequence(int household, int position, bool male)
    {
        var ordinal = (household % HouseholdsPerRegion * LargestHousehold) + position;
        var number = (2 * (ordinal * 197 % SequencesPerGender)) + (male ? 3 : 2);
        return number.ToString("D3", CultureInfo.InvariantCulture);
    }
}
