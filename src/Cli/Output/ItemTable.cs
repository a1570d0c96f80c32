using Google.Rpc;
using Lianxin.Cli.Connecting;
using Spectre.Console;

namespace Lianxin.Cli.Output;

/// <summary>Prints what an operation says about single items: failures and warnings, by row and column.</summary>
public static class ItemTable
{
    private const int Shown = 100;

    /// <summary>Prints the first items that failed or carry a note.</summary>
    public static async Task PrintAsync(IAnsiConsole console, ServiceClients clients, string operation, CancellationToken cancellation)
    {
        var page = await clients.OperationItems.ListOperationItemsAsync(
            new() { Parent = operation, PageSize = Shown }, cancellationToken: cancellation);
        var items = page.Items.Where(i => i.Status is { Code: not 0 } || i.Note.Length > 0).ToArray();
        if (items.Length == 0)
            return;
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns(Texts.Say("row", "行"), Texts.Say("column", "列"), Texts.Say("what is wrong", "问题"));
        foreach (var item in items)
            table.AddRow($"{item.Number}", Markup.Escape(item.Column), Markup.Escape(Reason(item.Status, item.Note)));
        console.Write(table);
        if (page.NextPageToken.Length > 0)
            console.WriteLine(Texts.Say($"… more: {operation}", $"……更多见 {operation}"));
    }

    private static string Reason(Google.Rpc.Status? status, string note) =>
        status is null or { Code: 0 } ? note
        : Texts.Chinese && status.GetDetail<LocalizedMessage>() is { Message.Length: > 0 } local ? local.Message
        : status.Message;
}
