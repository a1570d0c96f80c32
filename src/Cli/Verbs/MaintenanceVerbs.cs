using System.CommandLine;
using Google.LongRunning;
using Google.Protobuf;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.Verbs;

/// <summary><c>verify-ledger</c> and <c>rebuild-projections</c>.</summary>
public static class MaintenanceVerbs
{
    public static Command VerifyLedger(GlobalOptions globals) =>
        new Command("verify-ledger", Texts.Say(
            "walk every stream's hash chain and the county's positions; names the first broken entry",
            "校验每条台帐流的哈希链与全县位置;指出首个损坏的记录"))
        .Does(globals, context => RunAsync(context, Texts.Verifying, clients => clients.Admin.VerifyLedgerAsync(
            new() { Name = clients.CountyName, RequestId = Guid.NewGuid().ToString() }, cancellationToken: context.Cancellation).ResponseAsync));

    public static Command RebuildProjections(GlobalOptions globals) =>
        new Command("rebuild-projections", Texts.Say(
            "make every read-model row and fact anew from the ledger's entries",
            "由台帐记录重建全部读模型"))
        .Does(globals, context => RunAsync(context, Texts.Rebuilding, clients => clients.Admin.RebuildProjectionsAsync(
            new() { Name = clients.CountyName, RequestId = Guid.NewGuid().ToString() }, cancellationToken: context.Cancellation).ResponseAsync));

    private static async Task<int> RunAsync(VerbContext context, string title, Func<ServiceClients, Task<Operation>> start)
    {
        await using var session = await context.ConnectAsync();
        OperationResult? result = null;
        await context.Board.RunAsync(title, async line =>
            result = await OperationFollower.FollowAsync(
                session.Clients, await start(session.Clients), line.AsOperationProgress(), context.Cancellation));
        Console.WriteLine(JsonFormatter.Default.Format(result));
        return result!.Failed == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }
}
