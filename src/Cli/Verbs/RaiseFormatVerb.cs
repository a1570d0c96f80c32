using System.CommandLine;
using Google.Protobuf;

namespace Lianxin.Cli.Verbs;

/// <summary><c>raise-format</c>: after every silo runs the new release, lets it write what only that release reads.</summary>
public static class RaiseFormatVerb
{
    public static Command Create(GlobalOptions globals)
    {
        var to = new Option<int>("--to")
        {
            Description = Texts.Say("the format; by default the newest that any living silo reads", "目标格式;默认为现有 silo 所能读取的最新格式"),
        };
        return new Command("raise-format", Texts.Say(
            "allow the ledger's newer entry types, for good, once every silo runs a release that reads them",
            "所有 silo 升级后,启用台帐的新记录类型;启用后不可退回")) { to }
        .Does(globals, async context =>
        {
            await using var session = await context.ConnectAsync();
            var raised = await session.Clients.Admin.RaiseFormatAsync(
                new() { Name = session.Clients.CountyName, Format = context.Value(to), RequestId = Guid.NewGuid().ToString() },
                cancellationToken: context.Cancellation);
            Console.WriteLine(
                context.Json ? JsonFormatter.Default.Format(raised)
                : raised.Format > raised.FormatBefore ? Texts.Say(
                    $"the ledger's format is raised from {raised.FormatBefore} to {raised.Format}: older releases no longer start on it",
                    $"台帐格式已由 {raised.FormatBefore} 升为 {raised.Format};旧版本不能再在其上启动")
                : Texts.Say($"the ledger is in format {raised.Format} already; nothing changed", $"台帐格式已为 {raised.Format},未作更改"));
            return ExitCodes.Done;
        });
    }
}
