using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.YearEnds;

namespace Lianxin.Cli.Demo;

/// <summary>The demo's figures as one JSON document, cadres by their external numbers: what an independent replay compares with.</summary>
public static class DemoJson
{
    private const int CallsInFlight = 64;

    /// <summary>The document.</summary>
    public static async Task<string> OfAsync(ServiceClients clients, DemoOutcome outcome, CancellationToken cancellation)
    {
        var numbers = await clients.CadresAsync(cancellation)
            .ToDictionaryAsync(cadre => cadre.Name, cadre => cadre.ExternalNo, StringComparer.Ordinal, cancellation);
        var loads = await clients.Workload.GetCountyWorkloadAsync(
            new() { Name = clients.CountyName }, cancellationToken: cancellation);
        var best = DemoReport.Explained(outcome);
        return new JsonObject
        {
            ["county"] = clients.County,
            ["year"] = outcome.Evaluation.Year,
            ["position"] = outcome.Evaluation.CutOffPosition,
            ["result_hash"] = outcome.Evaluation.ResultHash,
            ["ranking"] = new JsonArray([.. outcome.Scores.Select(s => EvaluationJson.Of(s, numbers[s.Cadre]))]),
            ["workload"] = Workload(loads, await ActiveAsync(clients, numbers, cancellation)),
            ["explanation"] = new JsonObject
            {
                ["cadre_no"] = numbers[best.Cadre],
                ["tree"] = JsonNode.Parse(await ScoreExplanation.FetchAsync(clients, outcome.Evaluation, best.Cadre, cancellation)),
            },
        }.ToJsonString(EvaluationJson.Options);
    }

    private static JsonObject Workload(GroupWorkload loads, JsonArray active) => new()
    {
        ["day"] = Texts.Day(loads.Day),
        ["cadres"] = loads.Cadres,
        ["idle"] = loads.Idle,
        ["sum"] = loads.Sum.Value,
        ["max"] = loads.Max.Value,
        ["mean"] = loads.Mean.Value,
        ["max_over_mean"] = loads.MaxOverMean.Value,
        ["gini"] = loads.Gini.Value,
        ["loads"] = active,
    };

    /// <summary>Each active cadre's load as the cadre's own workload gives it, by number; the county's list ends at a thousand.</summary>
    private static async Task<JsonArray> ActiveAsync(ServiceClients clients, Dictionary<string, string> numbers, CancellationToken cancellation)
    {
        var loads = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            numbers,
            new ParallelOptions { MaxDegreeOfParallelism = CallsInFlight, CancellationToken = cancellation },
            async (cadre, token) =>
            {
                var load = await clients.Workload.GetCadreWorkloadAsync(new() { Name = cadre.Key }, cancellationToken: token);
                if (load.Active)
                    loads[cadre.Value] = load.Load.Value;
            });
        return new JsonArray([.. loads.OrderBy(l => l.Key, StringComparer.Ordinal)
            .Select(l => new JsonObject { ["cadre_no"] = l.Key, ["load"] = l.Value })]);
    }
}
