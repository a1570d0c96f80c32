using System.Globalization;
using System.Text.RegularExpressions;

namespace Lianxin.Tabular.Texts;

/// <summary>Days as people write them.</summary>
public static partial class DayText
{
    private const int FirstYear = 1850;
    private const int LastYear = 2100;

    /// <summary>
    /// Reads <c>2026-03-05</c>, <c>2026.3.5</c>, <c>2026/3/5</c>, <c>2026年3月5日</c>, <c>20260305</c>, with full-width digits
    /// and with a midnight after it; years 1850–2100.
    /// </summary>
    /// <param name="text">A cell.</param>
    /// <param name="day">The day, or <c>default</c>.</param>
    /// <returns>Whether the text is a real day.</returns>
    public static bool TryParse(string text, out DateOnly day)
    {
        day = default;
        var match = Pattern().Match(CellText.Code(text));
        if (!match.Success)
            return false;
        var year = Part(match, 1);
        var month = Part(match, 2);
        var date = Part(match, 3);
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
            return false;
        day = new DateOnly(year, month, date);
        return true;
    }

    /// <summary>How days are written: <c>yyyy-MM-dd</c>.</summary>
    /// <param name="day">A day or null.</param>
    /// <returns>The text, empty for null.</returns>
    public static string Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    [GeneratedRegex(@"^(?:([0-9]{4})\s*[-./年]\s*([0-9]{1,2})\s*[-./月]\s*([0-9]{1,2})\s*[日号]?|([0-9]{4})([0-9]{2})([0-9]{2}))(?:[T ]0{1,2}:00(?::00)?)?$")]
    private static partial Regex Pattern();

    private static int Part(Match match, int index) => int.Parse(
        (match.Groups[index].Success ? match.Groups[index] : match.Groups[index + 3]).ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
