using Lianxin.Api.V1;
using Lianxin.Cli.Output;
using Spectre.Console;

namespace Lianxin.Cli.YearEnds;

/// <summary>Prints scores by rank group, each with rank, points and the proposed band.</summary>
public static class RankingTable
{
    /// <summary>Prints.</summary>
    /// <param name="console">Where.</param>
    /// <param name="scores">In the order of rank group and rank.</param>
    /// <param name="topOfGroup">Rows shown per group; 0 for all.</param>
    public static void Print(IAnsiConsole console, IReadOnlyList<Score> scores, int topOfGroup)
    {
        foreach (var group in scores.Where(s => s.Status == "SCORED").GroupBy(s => s.RankGroup))
        {
            var all = group.ToArray();
            var shown = topOfGroup > 0 ? all.Take(topOfGroup).ToArray() : all;
            var table = new Table()
                .Title(Markup.Escape($"{Words.Of(group.Key)} · {all.Length}"))
                .Border(TableBorder.Simple)
                .AddColumns(Texts.Say("rank", "名次"), Texts.Say("name", "姓名"), Texts.Say("total", "总分"), Texts.Say("base", "基础分"), Texts.Say("adjust", "加扣分"), Texts.Say("proposed band", "建议等次"));
            foreach (var score in shown)
            {
                table.AddRow(
                    $"{score.Rank}", Markup.Escape(score.DisplayName), score.Total?.Value ?? "–", score.Base?.Value ?? "–",
                    score.Adjustments?.Value ?? "0", Markup.Escape(Band(score)));
            }

            if (shown.Length < all.Length)
                table.Caption(Texts.Say($"and {all.Length - shown.Length} more", $"另有 {all.Length - shown.Length} 人"));
            console.Write(table);
        }

        var without = scores.Count(s => s.Status != "SCORED");
        if (without > 0)
            console.MarkupLine(Texts.Say($"{without} cadres without duties, listed apart, unranked", $"{without} 名干部本年无联系任务,单列不排名"));
    }

    private static string Band(Score score) =>
        score.Mark.Length > 0 ? $"{score.BandDisplayName} ({score.Mark})" : score.BandDisplayName;
}
