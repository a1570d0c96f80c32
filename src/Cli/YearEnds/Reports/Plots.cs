using System.Net;
using System.Text;

namespace Lianxin.Cli.YearEnds.Reports;

/// <summary>Plots as SVG: nothing is loaded from anywhere, and greys print.</summary>
public static class Plots
{
    private const int Width = 640;
    private const int Left = 150;
    private const int Row = 22;
    private const int Height = 130;
    private const int Bins = 20;

    /// <summary>How many totals lie in each of twenty equal steps from 0 to the highest, the last step closed.</summary>
    /// <param name="totals">Totals, ascending, at least one.</param>
    /// <param name="title">What it shows.</param>
    /// <returns>SVG.</returns>
    public static string Histogram(IReadOnlyList<decimal> totals, string title)
    {
        var counts = Counts(totals);
        var (most, top) = (counts.Max(), Top(totals));
        var step = (decimal)Width / Bins;
        var svg = Begin(Width, Height + Row, title);
        for (var bin = 0; bin < Bins; bin++)
        {
            var tall = (decimal)(Height - Row) * counts[bin] / most;
            if (counts[bin] > 0)
                svg.Append($"<text x='{ReportNumbers.At((bin + 0.5m) * step)}' y='{ReportNumbers.At(Height - tall - 4)}' font-size='11' text-anchor='middle'>{counts[bin]}</text>");
            svg.Append($"<rect x='{ReportNumbers.At(bin * step)}' y='{ReportNumbers.At(Height - tall)}' width='{ReportNumbers.At(step - 2)}' height='{ReportNumbers.At(tall)}' fill='#555'>")
                .Append($"<title>{ReportNumbers.Shown(top * bin / Bins)}–{ReportNumbers.Shown(top * (bin + 1) / Bins)}: {counts[bin]}</title></rect>");
            if (bin % 4 == 0)
                svg.Append($"<text x='{ReportNumbers.At(bin * step)}' y='{Height + 15}' font-size='11'>{ReportNumbers.At(top * bin / Bins)}</text>");
        }

        return svg.Append($"<text x='{Width}' y='{Height + 15}' font-size='11' text-anchor='end'>{ReportNumbers.At(top)}</text></svg>").ToString();
    }

    /// <summary>Bars of what was got of what there was to get.</summary>
    /// <param name="bars">Label, what was got (null for not applicable) and the most there was, above 0.</param>
    /// <param name="title">What it shows.</param>
    /// <returns>SVG.</returns>
    public static string Bars(IReadOnlyList<(string Label, decimal? Got, decimal Most)> bars, string title)
    {
        var svg = Begin(Width, (bars.Count * Row) + 4, title);
        var room = Width - Left - 90;
        for (var at = 0; at < bars.Count; at++)
        {
            var (label, got, most) = bars[at];
            var y = at * Row;
            svg.Append($"<text x='0' y='{y + 15}' font-size='12'>{WebUtility.HtmlEncode(label)}</text>")
                .Append($"<rect x='{Left}' y='{y + 4}' width='{room}' height='13' fill='#e4e4e4'/>")
                .Append($"<rect x='{Left}' y='{y + 4}' width='{ReportNumbers.At(room * Math.Clamp((got ?? 0) / most, 0, 1))}' height='13' fill='#555'/>")
                .Append($"<text x='{Left + room + 6}' y='{y + 15}' font-size='11'>{ReportNumbers.Shown(got)} / {ReportNumbers.At(most)}</text>");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>Totals by step.</summary>
    public static int[] Counts(IReadOnlyList<decimal> totals)
    {
        var counts = new int[Bins];
        foreach (var total in totals)
            counts[Math.Min(Bins - 1, (int)(total * Bins / Top(totals)))]++;
        return counts;
    }

    private static decimal Top(IReadOnlyList<decimal> totals) => Math.Max(100, totals[^1]);

    private static StringBuilder Begin(int width, int height, string title) =>
        new($"<svg viewBox='0 0 {width} {height}' width='{width}' height='{height}' role='img'><title>{WebUtility.HtmlEncode(title)}</title>");
}
