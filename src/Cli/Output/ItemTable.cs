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
        var items = page.Items.Where(i => i.Status is { Code: not 0 } || i.Note.Length > 0).ToArray();
        if (items.Length == 0)
            return;
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns(number ?? Texts.Say("row", "行"), Texts.Say("column", "列"), Texts.Say("what is wrong", "问题"));
        foreach (var item in items)
            table.AddRow($"{item.Number}", Markup.Escape(item.Column), Markup.Escape(Reason(item.Status, item.Note)));
        console.Write(table);
        if (page.NextPageToken.Length > 0)
            console.WriteLine(Texts.Say($"… more: {operation}", $"……更多见 {operation}"));
    }

    private static string Reason(Google.Rpc.Status? status, string note) =>
        status is null or { Code: 0 } ? note
        : StatusSentence.Of(status);
}
