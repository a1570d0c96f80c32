using Lianxin.Api.V1;
using Lianxin.Cli.Output;
using Spectre.Console;

namespace Lianxin.Cli.YearEnds;

/// <summary>Vetoes as a table.</summary>
public static class VetoTable
{
    /// <summary>Prints.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="vetoes">The vetoes.</param>
    public static void Print(IAnsiConsole console, IEnumerable<Veto> vetoes)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(
            Texts.Say("no.", "序号"), Texts.Say("year", "年度"), Texts.Say("veto", "事项"), Texts.Say("status", "状态"), Texts.Say("until", "到期日"),
            Texts.Say("document", "文件依据"), Texts.Say("proposed by", "提出人"), Texts.Say("decided by", "决定人"), Texts.Say("evidence at", "证据位置"));
        foreach (var veto in vetoes)
        {
            string[] cells =
            [
                veto.Number.ToString(), veto.Year.ToString(), veto.Code, CodeWords.Of("status", veto.Status.ToString().ToUpperInvariant()) ?? string.Empty,
                $"{veto.ExpiresOn.Year:0000}-{veto.ExpiresOn.Month:00}-{veto.ExpiresOn.Day:00}", veto.Document, veto.ProposedBy, veto.DecidedBy,
                string.Join(' ', veto.Positions),
            ];
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        console.Write(table);
    }
}
