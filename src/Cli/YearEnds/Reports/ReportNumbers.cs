using System.Globalization;

namespace Lianxin.Cli.YearEnds.Reports;

/// <summary>Figures of a report: read from the service's exact decimals, shown to two places.</summary>
public static class ReportNumbers
{
    /// <summary>An exact decimal; null where there is none.</summary>
    public static decimal? Of(Google.Type.Decimal? value) =>
        value is { Value.Length: > 0 } ? decimal.Parse(value.Value, CultureInfo.InvariantCulture) : null;

    /// <summary>As shown.</summary>
    public static string Shown(decimal? value) => value is { } figure ? figure.ToString("0.00", CultureInfo.InvariantCulture) : "–";

    /// <summary>A share as shown.</summary>
    public static string Percent(Google.Type.Decimal share) => ((Of(share) ?? 0) * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    /// <summary>A coordinate.</summary>
    public static string At(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A quantile by linear interpolation between the closest ranks (Hyndman and Fan's type 7, as spreadsheets' QUARTILE.INC).</summary>
    /// <param name="ascending">At least one value, ascending.</param>
    /// <param name="share">0 to 1.</param>
    public static decimal Quantile(IReadOnlyList<decimal> ascending, decimal share)
    {
        var at = share * (ascending.Count - 1);
        var below = (int)decimal.Floor(at);
        var above = Math.Min(below + 1, ascending.Count - 1);
        return ascending[below] + ((ascending[above] - ascending[below]) * (at - below));
    }
}
