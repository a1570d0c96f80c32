using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Spectre.Console;

namespace Lianxin.Cli.Output;

/// <summary>Prints what an operation says about single items: failures and warnings, by row and column.</summary>
public static class ItemTable
{
    private const int Shown = 100;

    /// <summary>Prints the first items that failed or carry a note.</summary>
    /// <param name="console">Where.</param>
    /// <param name="clients">The service.</param>
    /// <param name="operation">The operation's name.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="number">What an item's number counts; rows of a file otherwise.</param>
    public static async Task PrintAsync(IAnsiConsole console, ServiceClients clients, string operation, CancellationToken cancellation, string? number = null)
    {
        var page = await clients.OperationItems.ListOperationItemsAsync(
            new() { Parent = operation, PageSize = Shown }, cancellationToken: cancellation);
        Print(console, page.Items, number);
        if (page.NextPageToken.Length > 0)
            console.WriteLine(Texts.Say($"… more: {operation}", $"……更多见 {operation}"));
    }

    /// <summary>Prints those of some items that failed or carry a note, and which is which.</summary>
    /// <param name="console">Where.</param>
    /// <param name="given">The items.</param>
    /// <param name="number">What an item's number counts; rows of a file otherwise.</param>
    public static void Print(IAnsiConsole console, IEnumerable<OperationItem> given, string? number = null)
    {
        var items = given.Where(item => Refused(item) || item.Note.Length > 0).ToArray();
        if (items.Length == 0)
            return;
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns(number ?? Texts.Say("row", "行"), Texts.Say("column", "列"), string.Empty, Texts.Say("what", "说明"));
        foreach (var item in items)
            table.AddRow($"{item.Number}", Markup.Escape(item.Column), Kind(item), Markup.Escape(Sentence(item)));
        console.Write(table);
    }

    private static bool Refused(OperationItem item) => item.Status is { Code: not 0 };

    private static string Kind(OperationItem item) => Refused(item) ? Texts.Say("error", "错误") : Texts.Say("note", "提示");

    private static string Sentence(OperationItem item) =>
        Refused(item) ? StatusSentence.Of(item.Status)
        : Texts.Chinese || item.NoteEnglish.Length == 0 ? item.Note : item.NoteEnglish;
}
