using Lianxin.Api.V1;
using Lianxin.Cli.Output;
using Spectre.Console;

namespace Lianxin.Cli.YearEnds;

/// <summary>Prints a simulation's standings.</summary>
public static class SimulationTable
{
    private const string Nothing = "–";

    /// <summary>Prints.</summary>
    /// <param name="console">Where.</param>
    /// <param name="standings">What the simulation found.</param>
    /// <param name="cadres">Cadres by name; whoever is missing is called as the answer calls them.</param>
    public static void Print(IAnsiConsole console, IEnumerable<SimulatedStanding> standings, IReadOnlyDictionary<string, Cadre> cadres)
    {
        var shown = standings.ToArray();
        var shaken = shown.Any(standing => standing.Range is not null);
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns(Texts.Say("group", "组别"), Texts.Say("cadre", "干部"))
            .AddColumn(Right(Texts.Say("rank", "名次"))).AddColumn(Right(Texts.Say("was", "原名次")))
            .AddColumn(Right(Texts.Say("total", "总分"))).AddColumn(Right(Texts.Say("was", "原总分")))
            .AddColumns(Texts.Say("proposed band", "建议等次"), Texts.Say("was", "原等次"));
        if (shaken)
            table.AddColumn(Right(Texts.Say("rank, 90 % of draws", "九成名次区间"))).AddColumn(Right(Texts.Say("band holds", "等次保持")));
        foreach (var standing in shown)
        {
            string[] row =
            [
                Words.Of(standing.RankGroup), cadres.TryGetValue(standing.Cadre, out var cadre) ? $"{cadre.DisplayName} {cadre.ExternalNo}".Trim() : standing.Cadre,
                $"{standing.Now.Rank}/{standing.Now.GroupSize}", standing.Former is { } former ? $"{former.Rank}" : Nothing,
                Figures.Points(standing.Now.Total), Figures.Points(standing.Former?.Total), Band(standing.Now), Band(standing.Former),
            ];
            table.AddRow([.. (shaken ? [.. row, .. Of(standing)] : row).Select(Markup.Escape)]);
        }

        if (shown.Length == 0)
            Console.WriteLine(Texts.Say("nobody has a score", "无人有得分"));
        else
            console.Write(table);
    }

    private static string[] Of(SimulatedStanding standing) => standing.Range is not { } range
        ? [Nothing, Nothing]
        : [$"{range.Best}–{range.Worst}", standing.Now.Band.Length > 0 ? Figures.Plain(range.BandHeld.Value) : Nothing];

    private static string Band(Standing? standing) => standing is { BandDisplayName.Length: > 0 } ? Words.Band(standing.BandDisplayName) : Nothing;

    private static TableColumn Right(string title) => new TableColumn(title).RightAligned();
}
