using System.Net;
using System.Text;

namespace Lianxin.Cli.YearEnds.Reports;

/// <summary>A point for each cadre: load to the right, total upwards.</summary>
public static class ScatterPlot
{
    private const int Width = 640;
    private const int Height = 260;
    private const int Left = 40;
    private const int Bottom = 36;
    private const int Steps = 4;

    /// <summary>Draws it.</summary>
    /// <param name="points">Load and total of each, none below 0.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="across">What lies to the right.</param>
    /// <param name="upwards">What lies upwards.</param>
    /// <returns>SVG.</returns>
    public static string Draw(IReadOnlyCollection<(decimal Load, decimal Total)> points, string title, string across, string upwards)
    {
        var (most, top) = (Ceiling(points.Max(point => point.Load)), Math.Max(100, points.Max(point => point.Total)));
        var svg = new StringBuilder(
            $"<svg viewBox='0 0 {Width} {Height}' width='{Width}' height='{Height}' role='img' font-size='11'><title>{WebUtility.HtmlEncode(title)}</title>");
        for (var step = 0; step <= Steps; step++)
        {
            var (load, total) = (most * step / Steps, top * step / Steps);
            svg.Append($"<line x1='{Left}' x2='{Width}' y1='{At(Y(total))}' y2='{At(Y(total))}' stroke='#ddd'/>")
                .Append($"<text x='{Left - 5}' y='{At(Y(total) + 4)}' text-anchor='end'>{At(total)}</text>")
                .Append($"<text x='{At(X(load))}' y='{Height - Bottom + 15}' text-anchor='{(step == 0 ? "start" : step == Steps ? "end" : "middle")}'>{At(load)}</text>");
        }

        foreach (var (load, total) in points)
            svg.Append($"<circle cx='{At(X(load))}' cy='{At(Y(total))}' r='2.5' fill-opacity='.45'/>");
        return svg.Append($"<text x='{Width}' y='{Height - 6}' text-anchor='end'>{WebUtility.HtmlEncode(across)} →</text>")
            .Append($"<text x='{Left}' y='{Height - 6}'>↑ {WebUtility.HtmlEncode(upwards)}</text></svg>").ToString();

        decimal X(decimal load) => Left + ((Width - Left - 4) * load / most);
        decimal Y(decimal total) => (Height - Bottom) - ((Height - Bottom - 8) * total / top);
    }

    /// <summary>The least of 1, 2, 4, 5 and 10 times a power of ten that nothing exceeds.</summary>
    /// <param name="value">0 or more.</param>
    public static decimal Ceiling(decimal value)
    {
        for (var unit = 1m; ; unit *= 10)
        {
            foreach (var factor in (decimal[])[1, 2, 4, 5, 10])
            {
                if (unit * factor >= value)
                    return unit * factor;
            }
        }
    }

    private static string At(decimal value) => ReportNumbers.At(value);
}
