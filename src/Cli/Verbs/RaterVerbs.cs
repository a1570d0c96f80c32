using System.CommandLine;
using Google.Protobuf;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.Verbs;

/// <summary><c>campaign draw</c> and <c>raters</c>: the people's raters.</summary>
internal static class RaterVerbs
{
    public static Command Draw(GlobalOptions globals)
    {
        var campaign = CampaignVerbs.Campaign();
        var seed = new Option<string>("--seed")
        {
            Description = Texts.Say("said in public before: 8–64 letters, digits or hyphens", "事先公开的随机种子:8–64 位字母、数字或连字符"), Required = true,
        };
        var reserve = new Option<int>("--reserve") { Description = Texts.Say("how many more to draw as a reserve", "备选户数") };
        var divisions = new Option<string[]>("--division") { Description = Texts.Say("divisions/V-…, the whole county otherwise; may be repeated", "区划 divisions/V-…,默认全县;可重复") };
        return new Command("draw", Texts.Say("draw the people's raters from all active households", "从全部在册户中抽取群众评价人")) { campaign, seed, reserve, divisions }
        .Does(globals, async context =>
        {
            await using var session = await context.ConnectAsync();
            var name = SubjectNames.Named(context.Value(campaign)!);
            var receipt = await session.Clients.Campaigns.DrawRatersAsync(
                new()
                {
                    Name = name,
                    Seed = context.Value(seed),
                    Reserve = context.Value(reserve),
                    Divisions = { (context.Value(divisions) ?? []).Select(SubjectNames.Named) },
                    RequestId = CampaignVerbs.NewId(),
                },
                cancellationToken: context.Cancellation);
            var drawn = (await session.Clients.Campaigns.GetCampaignAsync(new() { Name = name }, cancellationToken: context.Cancellation)).Draws[^1];
            CampaignVerbs.Tell(context, receipt, Texts.Say(
                $"drawn: {drawn.Size} of {drawn.Frame} households, {drawn.Reserve} in reserve; frame {drawn.FrameHash}",
                $"已抽取:{drawn.Frame} 户中 {drawn.Size} 户,备选 {drawn.Reserve} 户;抽样框 {drawn.FrameHash}"));
            return ExitCodes.Done;
        });
    }

    public static Command Raters(GlobalOptions globals)
    {
        var campaign = CampaignVerbs.Campaign();
        var draw = new Option<int>("--draw") { Description = Texts.Say("which draw, from 1", "第几次抽取,从 1 起"), DefaultValueFactory = _ => 1 };
        return new Command("raters", Texts.Say("list the households of a draw, drawn again from the ledger", "列出抽中的户(按台帐重新抽取)")) { campaign, draw }
        .Does(globals, async context =>
        {
            await using var session = await context.ConnectAsync();
            var raters = await session.Clients.Campaigns.ListRatersAsync(
                new() { Parent = SubjectNames.Named(context.Value(campaign)!), Draw = context.Value(draw) }, cancellationToken: context.Cancellation);
            if (context.Json)
            {
                Console.WriteLine(JsonFormatter.Default.Format(raters));
                return ExitCodes.Done;
            }

            foreach (var household in raters.Households)
                Console.WriteLine(household);
            foreach (var household in raters.Reserve)
                Console.WriteLine(Texts.Say($"{household} reserve", $"{household} 备选"));
            return ExitCodes.Done;
        });
    }
}
