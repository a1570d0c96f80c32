using System.Globalization;

namespace Lianxin.Cli.Output;

/// <summary>Figures for reading: rounded, as many places in every row. JSON keeps them exact.</summary>
public static class Figures
{
    /// <summary>A load or a share, to two places.</summary>
    public static string Short(Google.Type.Decimal? value) => Round(Parse(value?.Value) ?? 0, "0.00");

    /// <summary>Points, to four places: what a rank is decided by.</summary>
    public static string Points(Google.Type.Decimal? value) => Parse(value?.Value) is { } points ? Round(points, "0.0000") : "–";

    /// <summary>Any figure of an explanation, to at most four places; what is no figure as it is.</summary>
    public static string Plain(string value) => Parse(value) is { } figure ? Round(figure, "0.####") : value;

    private static decimal? Parse(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Round(decimal value, string format)
    {
        var places = format.Length - "0.".Length;
        return decimal.Round(value, places, MidpointRounding.AwayFromZero).ToString(format, CultureInfo.InvariantCulture);
    }
}
