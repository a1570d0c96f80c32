using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lianxin.Api.V1;

namespace Lianxin.Cli.YearEnds;

/// <summary>An evaluation with its scores as JSON: decimals as text, null where nothing applies.</summary>
public static class EvaluationJson
{
    /// <summary>How the command line writes JSON: indented, Chinese as it is.</summary>
    public static JsonSerializerOptions Options { get; } = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document.</summary>
    public static string Of(Evaluation evaluation, IReadOnlyList<Score> scores, RankedNames names) =>
        new JsonObject
        {
            ["evaluation"] = evaluation.Name,
            ["year"] = evaluation.Year,
            ["state"] = evaluation.State,
            ["cut_off_position"] = evaluation.CutOffPosition,
            ["result_hash"] = evaluation.ResultHash,
            ["ranking"] = new JsonArray([.. scores.Select(s => Of(s, names.Number(s)))]),
        }.ToJsonString(Options);

    /// <summary>One score.</summary>
    /// <param name="score">The score.</param>
    /// <param name="number">The cadre's number.</param>
    public static JsonObject Of(Score score, string number) => new()
    {
        ["cadre_no"] = number,
        ["cadre"] = score.Cadre,
        ["rank_group"] = Code(score.RankGroup),
        ["status"] = score.Status,
        ["total"] = score.Total?.Value,
        ["base"] = score.Base?.Value,
        ["adjustments"] = score.Adjustments?.Value,
        ["rank"] = score.Rank,
        ["band"] = score.Band,
        ["mark"] = score.Mark,
        ["indicators"] = new JsonObject(score.Indicators.Select(i => KeyValuePair.Create<string, JsonNode?>(i.Code, i.Points?.Value))),
    };

    /// <summary>A rank group's code, such as <c>TOWNSHIP_CADRE</c>.</summary>
    public static string Code(RankGroup group) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(group.ToString());
}
