using System.CommandLine;
using Google.Protobuf;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.YearEnds;

namespace Lianxin.Cli.Verbs;

/// <summary><c>scheme villages</c>: what a village sheet comes to on a year's evaluation.</summary>
public static class VillagesVerb
{
    public static Command Create(GlobalOptions globals)
    {
        var file = new Argument<string>("file") { Description = Texts.Say("a village sheet (YAML, subject: VILLAGE)", "村级考核方案(YAML,subject: VILLAGE)") };
        var year = new Option<int>("--year") { Description = Texts.Say("the year, 2000–2100", "年份,2000–2100"), Required = true }.Within(2000, 2100);
        var village = new Option<string?>("--village") { Description = Texts.Say("explain one village's score: its id, or divisions/…", "解释一个村的得分:标识或 divisions/…") };
        return new Command("villages", Texts.Say(
            "score villages by a sheet on the terms of a year's evaluation; changes no score", "按村级方案对各村试算;不改变任何得分")) { file, year, village }
        .Does(globals, async context =>
        {
            var yaml = SchemeFile.Read(context.Value(file), context.Value(year));
            await using var session = await context.ConnectAsync();
            var evaluation = await new YearEnd(session.Clients, context.Board).FindAsync(context.Value(year), context.Cancellation)
                ?? throw new CliException(ExitCodes.Refused, Texts.Say($"{context.Value(year)} has no evaluation yet", $"{context.Value(year)}年尚无考核"));
            var request = new SimulateVillagesRequest { Name = evaluation.Name, SchemeYaml = yaml, RequestId = Guid.NewGuid().ToString("D") };
            if (context.Value(village) is { } stated)
                request.Village = await SubjectNames.ResolveAsync(session.Clients, stated, context.Cancellation);
            var told = await session.Clients.Evaluations.SimulateVillagesAsync(request, cancellationToken: context.Cancellation);
            if (context.Json)
                Console.WriteLine(JsonFormatter.Default.Format(told));
            else if (told.ExplanationJson.Length > 0)
                ExplanationTree.Print(context.Console, context.Value(village)!, told.ExplanationJson, new Dictionary<string, string>());
            else
                VillageTable.Print(context.Console, told.Villages);
            return ExitCodes.Done;
        });
    }
}
