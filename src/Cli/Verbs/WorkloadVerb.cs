using System.CommandLine;
using Google.Protobuf;
using Grpc.Core;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.Verbs;

/// <summary><c>workload</c>: who carries how much.</summary>
public static class WorkloadVerb
{
    public static Command Create(GlobalOptions globals)
    {
        var of = new Argument<string?>("whose")
        {
            Description = Texts.Say(
                "a cadre's number such as C00010, or cadres/…, divisions/…, bodies/…; nothing for the county",
                "干部编号(如 C00010),或 cadres/…、divisions/…、bodies/…;省略为全县"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var extremes = new Option<int>("--extremes") { Description = Texts.Say("how many of the most and least loaded", "显示负荷最高与最低的人数"), DefaultValueFactory = _ => 5 }.Within(1, 1000);
        var watch = new Option<bool>("--watch") { Description = Texts.Say("go on and print each change", "持续显示变化") };
        var command = new Command("workload", Texts.Say("loads, their distribution and fairness", "工作量、分布与均衡度")) { of, extremes, watch };
        return command.Does(globals, async context =>
        {
            await using var session = await context.ConnectAsync();
            var name = context.Value(of) is { } named
                ? await SubjectNames.ResolveAsync(session.Clients, named, context.Cancellation)
                : session.Clients.CountyName;
            if (context.Value(watch))
                return await WatchAsync(context, session.Clients, name);
            Print(context, await GetAsync(session.Clients, name, context.Value(extremes), context.Cancellation));
            return ExitCodes.Done;
        });
    }

    private static async Task<IMessage> GetAsync(ServiceClients clients, string name, int extremes, CancellationToken cancellation) =>
        name.Split('/')[0] switch
        {
            "cadres" => await clients.Workload.GetCadreWorkloadAsync(new() { Name = name }, cancellationToken: cancellation),
            "divisions" => await clients.Workload.GetDivisionWorkloadAsync(new() { Name = name, Extremes = extremes }, cancellationToken: cancellation),
            "bodies" => await clients.Workload.GetBodyWorkloadAsync(new() { Name = name, Extremes = extremes }, cancellationToken: cancellation),
            "counties" => await clients.Workload.GetCountyWorkloadAsync(new() { Name = name, Extremes = extremes }, cancellationToken: cancellation),
            _ => throw new CliException(ExitCodes.Usage, Texts.Say(
                $"no workload is kept for {name}: only for cadres, divisions, bodies and the county", $"{name} 没有工作量:仅干部、区划、单位与全县有")),
        };

    private static async Task<int> WatchAsync(VerbContext context, ServiceClients clients, string name)
    {
        using var call = clients.Workload.WatchWorkload(new() { Name = name }, cancellationToken: context.Cancellation);
        await foreach (var change in call.ResponseStream.ReadAllAsync(context.Cancellation))
            Print(context, change.WorkloadCase == WatchWorkloadResponse.WorkloadOneofCase.Cadre ? change.Cadre : change.Group);
        return ExitCodes.Done;
    }

    private static void Print(VerbContext context, IMessage workload)
    {
        if (context.Json)
            Console.WriteLine(JsonFormatter.Default.Format(workload));
        else if (workload is GroupWorkload group)
            LoadTables.Print(context.Console, group);
        else
            LoadTables.Print(context.Console, [(CadreWorkload)workload]);
    }
}
