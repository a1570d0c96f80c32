using Lianxin.Api.V1;
using Spectre.Console;

namespace Lianxin.Cli.Output;

/// <summary>Prints workloads.</summary>
public static class LoadTables
{
    /// <summary>A group: its figures, and its most and least loaded.</summary>
    public static void Print(IAnsiConsole console, GroupWorkload group)
    {
        var figures = new Table().Border(TableBorder.Simple).AddColumns(
            Texts.Say("group", "职级组"), Texts.Say("cadres", "人数"), Texts.Say("idle", "空闲"), Texts.Say("max", "最高"), Texts.Say("mean", "平均"),
            Texts.Say("max/mean", "最高/平均"), "Gini");
        figures.AddRow(Texts.Say("all", "合计"), $"{group.Cadres}", $"{group.Idle}", Figures.Short(group.Max), Figures.Short(group.Mean), Figures.Short(group.MaxOverMean), Figures.Short(group.Gini));
        foreach (var g in group.ByRankGroup)
            figures.AddRow(Markup.Escape(Words.Of(g.RankGroup)), $"{g.Cadres}", $"{g.Idle}", Figures.Short(g.Max), Figures.Short(g.Mean), Figures.Short(g.MaxOverMean), Figures.Short(g.Gini));
        RightAlign(figures, from: 1);
        console.Write(figures);
        if (group.Cadres == 0)
            return;
        console.WriteLine(Texts.Say("most loaded", "负荷最高"));
        Print(console, group.MostLoaded);
        console.WriteLine(Texts.Say("least loaded", "负荷最低"));
        Print(console, group.LeastLoaded);
    }

    /// <summary>Cadres, one a row.</summary>
    public static void Print(IAnsiConsole console, IEnumerable<CadreWorkload> cadres)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(
            Texts.Say("name", "姓名"), Texts.Say("rank group", "职级组"), Texts.Say("load", "工作量"), Texts.Say("links", "联系"), Texts.Say("difficulties", "困难"),
            Texts.Say("visits", "走访"), Texts.Say("households", "户"), Texts.Say("open", "在办"), Texts.Say("overdue", "超期"), Texts.Say("visits done/due", "已访/应访"));
        foreach (var c in cadres)
        {
            table.AddRow(
                Markup.Escape(c.DisplayName), Markup.Escape(Words.Of(c.RankGroup)), Figures.Short(c.Load), Figures.Short(c.LinkLoad), Figures.Short(c.DifficultyLoad), Figures.Short(c.VisitLoad),
                $"{c.Households}", $"{c.OpenDifficulties}", $"{c.Overdue}", $"{c.VisitsDone}/{c.VisitsDue}");
        }

        RightAlign(table, from: 2);
        console.Write(table);
    }

    private static void RightAlign(Table table, int from)
    {
        foreach (var column in table.Columns.Skip(from))
            column.RightAligned();
    }
}
