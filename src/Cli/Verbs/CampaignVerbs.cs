using System.CommandLine;
using Google.Protobuf;
using Grpc.Core;
using Lianxin.Api.V1;
using Lianxin.Cli.Ballots;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.Verbs;

/// <summary><c>campaign</c>: a social evaluation, from its file to its results.</summary>
public static class CampaignVerbs
{
    public static Command Create(GlobalOptions globals) => new("campaign", Texts.Say("run social evaluations", "组织社会评价"))
    {
        FromFile(globals), List(globals), RaterVerbs.Draw(globals), RaterVerbs.Raters(globals), TokenVerbs.Tokens(globals), TokenVerbs.Void(globals),
        Step(globals, "open", Texts.Say("let ballots be cast", "开始投票"), (clients, name, cancellation) =>
            clients.Campaigns.OpenCampaignAsync(new() { Name = name, RequestId = NewId() }, cancellationToken: cancellation)),
        PaperVerb.Create(globals),
        Step(globals, "close", Texts.Say("end casting: ballots enter the ledger and are counted", "结束投票:选票入帐并统计"), (clients, name, cancellation) =>
            clients.Campaigns.CloseCampaignAsync(new() { Name = name, RequestId = NewId() }, cancellationToken: cancellation)),
        Step(globals, "publish", Texts.Say("publish the results: raters see them first", "公布结果:评价人先行查阅"), (clients, name, cancellation) =>
            clients.Campaigns.PublishCampaignAsync(new() { Name = name, RequestId = NewId() }, cancellationToken: cancellation)),
        Results(globals),
    };

    /// <summary>The argument that names a campaign.</summary>
    /// <returns>The argument.</returns>
    internal static Argument<string> Campaign() => new("campaign") { Description = Texts.Say("campaigns/T-… or T-…", "campaigns/T-… 或 T-…") };

    /// <summary>A new request's id.</summary>
    /// <returns>A UUID.</returns>
    internal static string NewId() => Guid.NewGuid().ToString("D");

    /// <summary>Says what a command came to.</summary>
    /// <param name="context">The verb.</param>
    /// <param name="receipt">The answer.</param>
    /// <param name="said">For people.</param>
    internal static void Tell(VerbContext context, IMessage receipt, string said) => Console.WriteLine(context.Json ? JsonFormatter.Default.Format(receipt) : said);

    private static Command FromFile(GlobalOptions globals)
    {
        var file = new Argument<string>("file") { Description = Texts.Say("the campaign (YAML)", "社会评价文件(YAML)") };
        return new Command("create", Texts.Say("create a campaign from a file", "按文件建立社会评价")) { file }.Does(globals, async context =>
        {
            var yaml = ProofVerbs.ReadText(context.Value(file)!);
            await using var session = await context.ConnectAsync();
            var receipt = await session.Clients.Campaigns.CreateCampaignAsync(
                new() { Parent = session.Clients.CountyName, Yaml = yaml, RequestId = NewId() }, cancellationToken: context.Cancellation);
            Tell(context, receipt, Texts.Say($"created: {receipt.Name}", $"已建立:{receipt.Name}"));
            return ExitCodes.Done;
        });
    }

    private static Command List(GlobalOptions globals) => new Command("list", Texts.Say("list campaigns", "列出社会评价")).Does(globals, async context =>
    {
        await using var session = await context.ConnectAsync();
        var listed = await session.Clients.Campaigns.ListCampaignsAsync(new() { Parent = session.Clients.CountyName }, cancellationToken: context.Cancellation);
        if (context.Json)
            Console.WriteLine(JsonFormatter.Default.Format(listed));
        else
            context.Console.Write(CampaignTables.Of(listed.Campaigns));
        return ExitCodes.Done;
    });

    private static Command Step(GlobalOptions globals, string verb, string description, Func<ServiceClients, string, CancellationToken, AsyncUnaryCall<Receipt>> send)
    {
        var campaign = Campaign();
        return new Command(verb, description) { campaign }.Does(globals, async context =>
        {
            await using var session = await context.ConnectAsync();
            var receipt = await send(session.Clients, SubjectNames.Named(context.Value(campaign)!), context.Cancellation);
            Tell(context, receipt, Texts.Say($"done; ledger position {receipt.LedgerPosition:N0}", $"完成,台帐位置 {receipt.LedgerPosition:N0}"));
            return ExitCodes.Done;
        });
    }

    private static Command Results(GlobalOptions globals)
    {
        var campaign = Campaign();
        var output = new Option<string?>("--out") { Description = Texts.Say("write a CSV file", "写入 CSV 文件") };
        return new Command("results", Texts.Say("show or write the results; small cells are suppressed", "显示或导出结果;票数过少的不公布")) { campaign, output }
        .Does(globals, async context =>
        {
            await using var session = await context.ConnectAsync();
            var name = SubjectNames.Named(context.Value(campaign)!);
            var results = await session.Clients.Campaigns.ListCampaignResultsAsync(new() { Parent = name }, cancellationToken: context.Cancellation);
            if (context.Value(output) is { } path)
            {
                var asked = await session.Clients.Campaigns.GetCampaignAsync(new() { Name = name }, cancellationToken: context.Cancellation);
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                await using var target = File.Create(path);
                ResultFile.Write(target, asked, results.Results);
                Console.WriteLine(Texts.Say($"written: {path}", $"已写入:{path}"));
            }
            else if (context.Json)
            {
                Console.WriteLine(JsonFormatter.Default.Format(results));
            }
            else
            {
                context.Console.Write(CampaignTables.Of(results.Results));
            }

            return ExitCodes.Done;
        });
    }
}
