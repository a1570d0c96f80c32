using Lianxin.Api.V1;
using Spectre.Console;

namespace Lianxin.Cli.YearEnds;

/// <summary>Villages' scores as a table, by rank.</summary>
public static class VillageTable
{
    /// <summary>Prints.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="villages">The scores.</param>
    public static void Print(IAnsiConsole console, IEnumerable<VillageScore> villages)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(
            Texts.Say("rank", "名次"), Texts.Say("village", "村"), Texts.Say("total", "总分"), Texts.Say("indicators", "指标"));
        foreach (var village in villages.OrderBy(one => one.Rank == 0 ? int.MaxValue : one.Rank).ThenBy(one => one.Village, StringComparer.Ordinal))
        {
            string[] cells =
            [
                village.Rank == 0 ? "–" : village.Rank.ToString(), village.Village, village.Total?.Value ?? "–",
                string.Join("  ", village.Indicators.Select(item => $"{item.Code} {item.Points?.Value ?? "–"}/{item.Maximum.Value}")),
            ];
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        console.Write(table);
    }
}
