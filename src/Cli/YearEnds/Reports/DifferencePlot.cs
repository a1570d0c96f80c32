using System.Net;
using System.Text;

namespace Lianxin.Cli.YearEnds.Reports;

/// <summary>Bars to either side of a middle line: by how much one mean exceeds another.</summary>
public static class DifferencePlot
{
    private const int Width = 640;
    private const int Left = 150;
    private const int Figures = 60;
    private const int Row = 22;

    /// <summary>Draws it.</summary>
    /// <param name="rows">Label and the two means; null where there is none, and then no bar.</param>
    /// <param name="title">What it shows.</param>
    /// <returns>SVG.</returns>
    public static string Draw(IReadOnlyList<(string Label, decimal? Upper, decimal? Lower)> rows, string title)
    {
        var furthest = Math.Max(1, rows.Max(row => Math.Abs(row.Upper - row.Lower ?? 0)));
        var (half, middle) = ((Width - Left - Figures) / 2, Left + ((Width - Left - Figures) / 2));
        var svg = new StringBuilder(
            $"<svg viewBox='0 0 {Width} {(rows.Count * Row) + 4}' width='{Width}' height='{(rows.Count * Row) + 4}' role='img' font-size='12'><title>{WebUtility.HtmlEncode(title)}</title>");
        for (var at = 0; at < rows.Count; at++)
        {
            var (label, upper, lower) = rows[at];
            var (y, apart) = (at * Row, upper - lower);
            var length = half * Math.Abs(apart ?? 0) / furthest;
            svg.Append($"<text x='0' y='{y + 15}'>{WebUtility.HtmlEncode(label)}</text>")
                .Append($"<rect x='{ReportNumbers.At(apart < 0 ? middle - length : middle)}' y='{y + 4}' width='{ReportNumbers.At(length)}' height='13' fill='{(apart < 0 ? "#aaa" : "#555")}'/>")
                .Append($"<text x='{Width}' y='{y + 15}' font-size='11' text-anchor='end'>{(apart > 0 ? "+" : string.Empty)}{ReportNumbers.Shown(apart)}</text>");
        }

        return svg.Append($"<line x1='{middle}' x2='{middle}' y1='0' y2='{(rows.Count * Row) + 4}' stroke='#111'/></svg>").ToString();
    }
}
