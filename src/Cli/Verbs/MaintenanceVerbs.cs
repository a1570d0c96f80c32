using System.CommandLine;
using System.Text.Json.Nodes;
using Google.LongRunning;
using Google.Protobuf;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Output;
using Lianxin.Cli.YearEnds;

namespace Lianxin.Cli.Verbs;

/// <summary><c>verify-ledger</c> and <c>rebuild-projections</c>.</summary>
public static class MaintenanceVerbs
{
    private const int FindingsShown = 1000;

    public static Command VerifyLedger(GlobalOptions globals)
    {
        var against = new Option<string[]>("--against")
        {
            Description = Texts.Say("a checkpoint file, or a directory of them (the newest 90)", "检查点文件或其目录(取最新 90 个)"),
            AllowMultipleArgumentsPerToken = true,
        };
        var key = new Option<string?>("--key")
        {
            Description = Texts.Say("public key the checkpoints were signed with; by default the service's own", "检查点的公钥;默认为服务自己的公钥"),
        };
        return new Command("verify-ledger", Texts.Say(
            "walk every stream's hash chain and the county's positions, and hold them against checkpoints; names the first broken entry",
            "校验每条台帐流的哈希链与全县位置,并与检查点核对;指出首个损坏的记录")) { against, key }
        .Does(globals, context => VerifyAsync(
            context, CheckpointFiles.Read(context.Value(against) ?? []), context.Value(key) is { } pem ? ProofVerbs.ReadText(pem) : string.Empty));
    }

    private static Task<int> VerifyAsync(VerbContext context, IReadOnlyList<string> checkpoints, string key) =>
        RunAsync(
            context,
            Texts.Verifying,
            clients => clients.Admin.VerifyLedgerAsync(
                new()
                {
                    Name = clients.CountyName, RequestId = Guid.NewGuid().ToString(), Checkpoints = { checkpoints }, CheckpointKey = key,
                },
                cancellationToken: context.Cancellation).ResponseAsync,
            result => Texts.Verified((long)result.Result.Fields["entries"].NumberValue, (long)result.Result.Fields["position"].NumberValue, checkpoints.Count));

    public static Command RebuildProjections(GlobalOptions globals) =>
        new Command("rebuild-projections", Texts.Say(
            "make every read-model row and fact anew from the ledger's entries",
            "由台帐记录重建全部读模型"))
        .Does(globals, context => RunAsync(
            context,
            Texts.Rebuilding,
            clients => clients.Admin.RebuildProjectionsAsync(
                new() { Name = clients.CountyName, RequestId = Guid.NewGuid().ToString() }, cancellationToken: context.Cancellation).ResponseAsync,
            result => Texts.Rebuilt((long)result.Result.Fields["streams"].NumberValue)));

    private static async Task<int> RunAsync(
        VerbContext context, string title, Func<ServiceClients, Task<Operation>> start, Func<OperationResult, string> sentence)
    {
        await using var session = await context.ConnectAsync();
        Operation? ended = null;
        await context.Board.RunAsync(title, async line =>
            ended = await OperationFollower.EndAsync(
                session.Clients, await start(session.Clients), line.AsOperationProgress(), context.Cancellation));
        if (ended!.ResultCase == Operation.ResultOneofCase.Error)
            await PrintFindingsAsync(context, session.Clients, ended.Name);
        var result = OperationFollower.Result(ended);
        Console.WriteLine(context.Json ? JsonFormatter.Default.Format(result) : sentence(result));
        return result.Failed == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }

    /// <summary>What is broken where; the error's own sentence follows on standard error.</summary>
    private static async Task PrintFindingsAsync(VerbContext context, ServiceClients clients, string operation)
    {
        if (!context.Json)
        {
            await ItemTable.PrintAsync(context.Console, clients, operation, context.Cancellation, Texts.Say("position", "位置"));
            return;
        }

        var page = await clients.OperationItems.ListOperationItemsAsync(
            new() { Parent = operation, PageSize = FindingsShown }, cancellationToken: context.Cancellation);
        var findings = page.Items.Select(item => new JsonObject { ["position"] = item.Number, ["message"] = item.Status.Message });
        Console.WriteLine(new JsonObject { ["findings"] = new JsonArray([.. findings]) }.ToJsonString(EvaluationJson.Options));
    }
}
