using System.Globalization;
using Google.Type;

namespace Lianxin.Gateway.Mapping;

/// <summary>Values on their way out.</summary>
internal static class Values
{
    // Dividing by it leaves the value and takes the trailing zeros off.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>A day.</summary>
    public static Date ToDate(this DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    /// <summary>A day, or unset.</summary>
    public static Date? ToDate(this DateOnly? day) => day?.ToDate();

    /// <summary>An exact decimal, without trailing zeros.</summary>
    public static Google.Type.Decimal ToExact(this decimal value) => new() { Value = (value / One).ToString(CultureInfo.InvariantCulture) };

    /// <summary>An exact decimal, or unset.</summary>
    public static Google.Type.Decimal? ToExact(this decimal? value) => value?.ToExact();

    /// <summary>An etag: the version.</summary>
    public static string ToEtag(this long version) => version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Ids listed in one text, separated by ';', as names.</summary>
    public static IEnumerable<string> NamesIn(string ids) => Parts(ids).Select(Names.Of);

    /// <summary>Items listed in one text, separated by ';'.</summary>
    public static string[] Parts(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
