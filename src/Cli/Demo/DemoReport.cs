using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Output;
using Lianxin.Cli.Verbs;
using Lianxin.Cli.YearEnds;
using Spectre.Console;

namespace Lianxin.Cli.Demo;

/// <summary>Prints what the demo shows.</summary>
public static class DemoReport
{
    private const int TopOfGroup = 3;
    private const int Extremes = 5;

    /// <summary>The score the demo explains: among township cadres, else among all, the best of those whom most indicators apply to.</summary>
    public static Score Explained(DemoOutcome outcome) =>
        outcome.Scores.Where(s => s.Status == "SCORED")
            .OrderBy(s => s.RankGroup == RankGroup.TownshipCadre ? 0 : 1)
            .ThenByDescending(s => s.Indicators.Count(i => i.Points is not null))
            .ThenBy(s => s.Rank)
            .First();

    /// <summary>Prints.</summary>
    public static async Task PrintAsync(VerbContext context, ServiceClients clients, DemoOutcome outcome, ServiceAddress? address)
    {
        var console = context.Console;
        console.Write(new Rule(Markup.Escape(Texts.Say(
            $"{outcome.County.DisplayName}: year-end evaluation {outcome.Evaluation.Year}, ledger position {outcome.Evaluation.CutOffPosition:N0}",
            $"{outcome.County.DisplayName} {outcome.Evaluation.Year} 年度考核,台帐位置 {outcome.Evaluation.CutOffPosition:N0}"))).LeftJustified());
        RankingTable.Print(console, outcome.Scores, await RankedNames.LoadAsync(clients, context.Cancellation), TopOfGroup);

        var explained = Explained(outcome);
        console.Write(new Rule(Texts.Say("one score, down to its entries (#position in the ledger)", "一名干部的得分,直到台帐记录(#台帐位置)")).LeftJustified());
        var json = await ScoreExplanation.FetchAsync(clients, outcome.Evaluation, explained.Cadre, context.Cancellation);
        ExplanationTree.Print(
            console, $"{explained.DisplayName} · {Words.Of(explained.RankGroup)} · {explained.Total?.Value}", json,
            await ExplanationSubjects.LoadAsync(clients, json, context.Cancellation));

        console.Write(new Rule(Texts.Say("who carries how much", "工作量与均衡度")).LeftJustified());
        LoadTables.Print(console, await clients.Workload.GetCountyWorkloadAsync(
            new() { Name = clients.CountyName, Extremes = Extremes }, cancellationToken: context.Cancellation));

        console.WriteLine(Texts.Say($"done in {outcome.Elapsed.TotalSeconds:0.0} s", $"用时 {outcome.Elapsed.TotalSeconds:0.0} 秒"));
        if (address is not null)
            Next(console, clients, outcome, explained, address);
    }

    private static void Next(IAnsiConsole console, ServiceClients clients, DemoOutcome outcome, Score explained, ServiceAddress address)
    {
        var (json, grpc) = (address.Http.ToString().TrimEnd('/'), address.Grpc.ToString().TrimEnd('/'));
        console.Write(new Rule(Texts.Say("try next, in another terminal", "接下来可在另一终端尝试")).LeftJustified());
        foreach (var line in (string[])[
            $"curl '{json}/v1/{clients.CountyName}/workload?extremes=3'",
            $"curl '{json}/v1/{explained.Cadre}/workload'",
            $"curl '{json}/v1/{outcome.Evaluation.Name}/scores?page_size=5'",
            $"./lianxin workload --server {grpc}",
            $"./lianxin ledger {explained.Cadre} --server {grpc}",
            $"./lianxin verify-ledger --server {grpc}"])
        {
            Console.WriteLine($"  {line}");
        }
    }
}
