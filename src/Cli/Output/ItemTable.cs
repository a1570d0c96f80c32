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
        var all = Pages.ReadAsync<OperationItem>(async token =>
        {
            var page = await clients.OperationItems.ListOperationItemsAsync(
                new() { Parent = operation, PageSize = Pages.Size, PageToken = token }, cancellationToken: cancellation);
            return (page.Items, page.NextPageToken);
        });
        var (items, more) = await ToldAsync(all, Shown);
        Print(console, items, number);
        if (more)
            console.WriteLine(Texts.Say($"… more: {operation}/items", $"……更多见 {operation}/items"));
    }

    /// <summary>The first items that failed or carry a note, however many went well before them.</summary>
    /// <param name="items">All of an operation's items.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>The items, and whether there are more.</returns>
    public static async Task<(IReadOnlyList<OperationItem> Items, bool More)> ToldAsync(IAsyncEnumerable<OperationItem> items, int most)
    {
        var told = await items.Where(item => Refused(item) || item.Note.Length > 0).Take(most + 1).ToArrayAsync();
        return (told[..Math.Min(told.Length, most)], told.Length > most);
    }

    /// <summary>Prints items that failed or carry a note, and which is which.</summary>
    /// <param name="console">Where.</param>
    /// <param name="items">The items.</param>
    /// <param name="number">What an item's number counts; rows of a file otherwise.</param>
    public static void Print(IAnsiConsole console, IReadOnlyCollection<OperationItem> items, string? number = null)
    {
        if (items.Count == 0)
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
