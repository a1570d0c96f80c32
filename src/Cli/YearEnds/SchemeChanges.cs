using Lianxin.Domain.Evaluation.Schemes;
using Spectre.Console;

namespace Lianxin.Cli.YearEnds;

/// <summary>What changed between two schemes, as a table.</summary>
public static class SchemeChanges
{
    /// <summary>The table.</summary>
    /// <param name="changes">The differences.</param>
    public static Table Table(IEnumerable<SchemeChange> changes)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns(Texts.Say("what", "项目"), Texts.Say("before", "原"), Texts.Say("after", "新"));
        foreach (var change in changes)
            table.AddRow(Markup.Escape(change.Where), Shown(change.Before), Shown(change.After));
        return table;
    }

    private static string Shown(string? text) => Markup.Escape(text ?? "–");
}
