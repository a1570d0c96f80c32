using System.CommandLine;
using Google.Protobuf;
using Lianxin.Cli.Ballots;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.Verbs;

/// <summary><c>campaign paper</c>: paper ballots, typed twice.</summary>
internal static class PaperVerb
{
    public static Command Create(GlobalOptions globals)
    {
        var campaign = CampaignVerbs.Campaign();
        var first = new Argument<string>("first") { Description = Texts.Say("what the first clerk typed (CSV)", "第一人录入(CSV)") };
        var second = new Argument<string>("second") { Description = Texts.Say("what the second clerk typed (CSV)", "第二人录入(CSV)") };
        var clerks = new Option<string>("--clerks") { Description = Texts.Say("the two clerks' accounts, with a comma between", "两名录入人账号,以逗号分隔"), Required = true };
        return new Command("paper", Texts.Say(
            "take paper ballots that two clerks typed alike; lists the others, and exits with 1 when there are any",
            "录入纸质选票:两人录入一致方予采用;不一致的逐条列出,退出码为 1")) { campaign, first, second, clerks }
        .Does(globals, async context =>
        {
            if (context.Value(clerks)!.Split(',', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } one, { Length: > 0 } other])
                throw new CliException(ExitCodes.Usage, Texts.Say("--clerks takes two accounts, such as wang,li", "--clerks 应为两个账号,如 wang,li"));
            await using var session = await context.ConnectAsync();
            var name = SubjectNames.Named(context.Value(campaign)!);
            var asked = await session.Clients.Campaigns.GetCampaignAsync(new() { Name = name }, cancellationToken: context.Cancellation);
            var aspects = asked.Aspects.Select(aspect => aspect.Code).ToArray();
            var outcome = await session.Clients.Campaigns.ImportPaperBallotsAsync(
                new()
                {
                    Name = name,
                    First = PaperTable.Read(context.Value(first)!, one, aspects),
                    Second = PaperTable.Read(context.Value(second)!, other, aspects),
                    RequestId = CampaignVerbs.NewId(),
                },
                cancellationToken: context.Cancellation);
            CampaignVerbs.Tell(context, outcome, Texts.Say($"{outcome.Agreed} ballots taken, {outcome.Differences.Count} not", $"采用 {outcome.Agreed} 张,未采用 {outcome.Differences.Count} 张"));
            foreach (var difference in context.Json ? [] : outcome.Differences.ToArray())
                Console.WriteLine($"{Place(1, difference.First)}{Place(2, difference.Second)}{Texts.Say(difference.Message, difference.MessageZh)}");
            return outcome.Differences.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
        });
    }

    private static string Place(int file, int ballot) => ballot == 0 ? string.Empty : Texts.Say($"file {file}, ballot {ballot}: ", $"第{file}份第{ballot}张:");
}
