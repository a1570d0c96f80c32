using Lianxin.Api.V1;
using Lianxin.Cli.Output;
using Spectre.Console;

namespace Lianxin.Cli.YearEnds;

/// <summary>Prints scores by rank group, each with rank, points and the proposed band.</summary>
public static class RankingTable
{
    private const string NoBand = "–";

    /// <summary>Prints.</summary>
    /// <param name="console">Where.</param>
    /// <param name="scores">In the order of rank group and rank.</param>
    /// <param name="names">Numbers and bodies.</param>
    /// <param name="topOfGroup">Rows shown per group; 0 for all.</param>
    public static void Print(IAnsiConsole console, IReadOnlyList<Score> scores, RankedNames names, int topOfGroup)
    {
        foreach (var group in scores.Where(s => s.Status == "SCORED").GroupBy(s => s.RankGroup))
        {
            var all = group.ToArray();
            var shown = topOfGroup > 0 ? all.Take(topOfGroup).ToArray() : all;
            var table = new Table()
                .Title(Markup.Escape($"{Words.Of(group.Key)} · {Words.Cadres(all.Length)}"))
                .Border(TableBorder.Simple)
                .AddColumn(new TableColumn(Texts.Say("rank", "名次")).RightAligned())
                .AddColumn(Texts.Say("number", "干部编号"))
                .AddColumn(Texts.Say("name", "姓名"))
                .AddColumn(Texts.Say("body", "单位"))
                .AddColumn(new TableColumn(Texts.Say("total", "总分")).RightAligned())
                .AddColumn(new TableColumn(Texts.Say("base", "基础分")).RightAligned())
                .AddColumn(new TableColumn(Texts.Say("adjust", "加扣分")).RightAligned())
                .AddColumn(Texts.Say("proposed band", "建议等次"));
            foreach (var score in shown)
            {
                table.AddRow(
                    $"{score.Rank}", Markup.Escape(names.Number(score)), Markup.Escape(score.DisplayName), Markup.Escape(names.Body(score)), Figures.Points(score.Total), Figures.Points(score.Base),
                    Figures.Points(score.Adjustments), Markup.Escape(Band(score)));
            }

            if (Caption(group.Key, all.Length - shown.Length) is { Length: > 0 } caption)
                table.Caption(Markup.Escape(caption));
            console.Write(table);
        }

        if (scores.Count(s => s.Status != "SCORED") is > 0 and var without)
            console.WriteLine(Words.Cadres(without) + Texts.Say(" without duties, listed apart, unranked", "本年无联系任务,单列不排名"));
    }

    private static string Caption(RankGroup group, int more) => string.Join(
        Texts.Say("; ", ";"),
        ((string[])[
            more > 0 ? Texts.Say($"and {more} more", $"另有 {more} 人") : string.Empty,
            group == RankGroup.CountyLeader ? Texts.Say($"{NoBand} county leaders are ranked, not banded", $"{NoBand} 县级领导只排名,不评等次") : string.Empty])
        .Where(text => text.Length > 0));

    private static string Band(Score score) =>
        score.BandDisplayName.Length == 0 ? NoBand
        : score.Mark.Length > 0 ? $"{Words.Band(score.BandDisplayName)} ({Words.Mark(score.Mark)})" : Words.Band(score.BandDisplayName);
}
