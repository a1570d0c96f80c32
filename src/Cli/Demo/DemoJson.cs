using System.Text.Json.Nodes;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.YearEnds;

namespace Lianxin.Cli.Demo;

/// <summary>The demo's figures as one JSON document, cadres by their external numbers: what an independent replay compares with.</summary>
public static class DemoJson
{
    private const int Everyone = 1000;

    /// <summary>The document.</summary>
    public static async Task<string> OfAsync(ServiceClients clients, DemoOutcome outcome, CancellationToken cancellation)
    {
        var numbers = await CadreNumbersAsync(clients, cancellation);
        var loads = await clients.Workload.GetCountyWorkloadAsync(
            new() { Name = clients.CountyName, Extremes = Everyone }, cancellationToken: cancellation);
        var best = DemoReport.Explained(outcome);
        return new JsonObject
        {
            ["county"] = clients.County,
            ["year"] = outcome.Evaluation.Year,
            ["position"] = outcome.Evaluation.CutOffPosition,
            ["result_hash"] = outcome.Evaluation.ResultHash,
            ["ranking"] = new JsonArray([.. outcome.Scores.Select(s => EvaluationJson.Of(s, numbers[s.Cadre]))]),
            ["workload"] = Workload(loads, numbers),
            ["explanation"] = new JsonObject
            {
                ["cadre_no"] = numbers[best.Cadre],
                ["tree"] = JsonNode.Parse(await ScoreExplanation.FetchAsync(clients, outcome.Evaluation, best.Cadre, cancellation)),
            },
        }.ToJsonString(EvaluationJson.Options);
    }

    private static JsonObject Workload(GroupWorkload loads, Dictionary<string, string> numbers) => new()
    {
        ["day"] = $"{loads.Day.Year:0000}-{loads.Day.Month:00}-{loads.Day.Day:00}",
        ["cadres"] = loads.Cadres,
        ["idle"] = loads.Idle,
        ["sum"] = loads.Sum.Value,
        ["max"] = loads.Max.Value,
        ["mean"] = loads.Mean.Value,
        ["max_over_mean"] = loads.MaxOverMean.Value,
        ["gini"] = loads.Gini.Value,
        ["loads"] = new JsonArray([.. loads.MostLoaded.Select(c => new JsonObject { ["cadre_no"] = numbers[c.Cadre], ["load"] = c.Load.Value })]),
    };

    private static async Task<Dictionary<string, string>> CadreNumbersAsync(ServiceClients clients, CancellationToken cancellation)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        var token = string.Empty;
        do
        {
            var page = await clients.Cadres.ListCadresAsync(
                new() { Parent = clients.CountyName, PageSize = 1000, PageToken = token }, cancellationToken: cancellation);
            foreach (var cadre in page.Cadres)
                numbers[cadre.Name] = cadre.ExternalNo;
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        return numbers;
    }
}
