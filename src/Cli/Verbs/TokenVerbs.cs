using System.CommandLine;
using Lianxin.Cli.Ballots;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.Verbs;

/// <summary><c>campaign tokens</c> and <c>void</c>.</summary>
internal static class TokenVerbs
{
    private const int MostTokens = 2_000;

    public static Command Tokens(GlobalOptions globals)
    {
        var campaign = CampaignVerbs.Campaign();
        var raters = new Argument<string>("class") { Description = Texts.Say("lower_level, people, grass_roots or peers", "lower_level 下评上、people 民评官、grass_roots 基层评机关、peers 同级互评") };
        var count = new Option<int>("--count") { Description = Texts.Say("how many, 1–2000", "张数,1–2000"), Required = true }.Within(1, MostTokens);
        var handlers = new Option<string[]>("--handler") { Description = Texts.Say("who hands out the envelopes: number or id; may be repeated", "信封经手人:干部编号或标识;可重复"), Required = true };
        var subjects = new Option<string[]>("--subject") { Description = Texts.Say("whom these ballots rate: ids; everybody otherwise; may be repeated", "本批评价对象标识;默认全部;可重复") };
        var output = new Option<string>("--out") { Description = Texts.Say("the page to print (HTML); it holds the tokens, the only time", "打印页(HTML);选票码仅此一份"), Required = true };
        var link = new Option<string>("--link") { Description = Texts.Say("address of the ballot's page, put into the QR code", "投票页地址,写入二维码"), DefaultValueFactory = _ => string.Empty };
        return new Command("tokens", Texts.Say("issue tokens and write the page of slips to print", "发放选票码并生成打印页")) { campaign, raters, count, handlers, subjects, output, link }
        .Does(globals, async context =>
        {
            var of = CampaignWords.Parse(context.Value(raters)!);
            var path = Path.GetFullPath(context.Value(output)!);
            if (File.Exists(path))
                throw new CliException(ExitCodes.Usage, Texts.Say($"{path} is there already: tokens are told once, and not written over", $"{path} 已存在:选票码只给一次,不覆盖文件"));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using (File.Create(path))
            {
                // Made before tokens are asked for: what can't be written would be lost.
            }

            try
            {
                var slips = await IssueAsync(context, path);
                Console.WriteLine(Texts.Say($"written: {path}, {slips} slips. Print it, then delete it: whoever has the file can cast.", $"已写入:{path},共 {slips} 张。打印后请删除:持有该文件即可投票。"));
            }
            catch when (new FileInfo(path).Length == 0)
            {
                File.Delete(path);
                throw;
            }

            return ExitCodes.Done;

            async Task<int> IssueAsync(VerbContext asking, string page)
            {
                await using var session = await asking.ConnectAsync();
                var name = SubjectNames.Named(asking.Value(campaign)!);
                var asked = await session.Clients.Campaigns.GetCampaignAsync(new() { Name = name }, cancellationToken: asking.Cancellation);
                var request = new Api.V1.IssueTokensRequest { Name = name, Class = of, Count = asking.Value(count), RequestId = CampaignVerbs.NewId() };
                request.Subjects.AddRange((asking.Value(subjects) ?? []).Select(SubjectNames.Named));
                foreach (var handler in asking.Value(handlers) ?? [])
                    request.Handlers.Add((await CadreNumbers.FindAsync(session.Clients, handler, asking.Cancellation)).Name);
                var issued = await session.Clients.Campaigns.IssueTokensAsync(request, cancellationToken: asking.Cancellation);
                await using var target = File.Create(page);
                TokenSheet.Write(target, asked, issued.Tokens, asking.Value(link)!);
                return issued.Tokens.Count;
            }
        });
    }

    public static Command Void(GlobalOptions globals)
    {
        var campaign = CampaignVerbs.Campaign();
        var batch = new Option<int>("--batch") { Description = Texts.Say("the batch, from 1", "批次,从 1 起"), Required = true };
        var reason = new Option<string>("--reason") { Description = Texts.Say("why", "原因"), Required = true };
        return new Command("void", Texts.Say("declare a batch of tokens void before the campaign opens", "投票开始前作废一批选票码")) { campaign, batch, reason }
        .Does(globals, async context =>
        {
            await using var session = await context.ConnectAsync();
            var receipt = await session.Clients.Campaigns.VoidTokensAsync(
                new() { Name = SubjectNames.Named(context.Value(campaign)!), Batch = context.Value(batch), Reason = context.Value(reason), RequestId = CampaignVerbs.NewId() },
                cancellationToken: context.Cancellation);
            CampaignVerbs.Tell(context, receipt, Texts.Say($"batch {context.Value(batch)} is void", $"第 {context.Value(batch)} 批已作废"));
            return ExitCodes.Done;
        });
    }
}
