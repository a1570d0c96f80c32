using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Evaluation.Indicators;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;

namespace Lianxin.Yaml;

/// <summary>
/// The JSON schema of a scheme file, for editors: they complete what is written and say what is missing. It is made of the indicators'
/// definitions. Sums, repeated codes and what must not be counted are the linter's.
/// </summary>
public static class SchemeSchema
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema (draft 7, which editors know best).</summary>
    /// <returns>JSON, indented, ending with a line break.</returns>
    public static string Write()
    {
        var items = IndicatorCatalogue.Definitions;
        var root = Closed(
            "年终考核方案 · year-end scheme",
            ("label", Text("方案名称 · a short label, such as 2026-default", 100)),
            ("year", Whole("考核年度 · the year it scores", 2000, 2100)),
            ("base", Above("基础分，各部分合计 · points of all sections together", 0, null)),
            ("subject", Among("考核对象，默认干部 · whom it scores, cadres by default", YamlScalar.Name(SchemeSubject.Cadre), YamlScalar.Name(SchemeSubject.Village))),
            ("sections", List("各部分 · sections; their points sum to the base", Ref("section"))),
            ("adjustments", List("加减分项 · bonus and deduction items outside the base", OneOf(items.Where(item => item.Adjustment)), least: 0)),
            ("parts", Closed(
                "数据考核与民心考核，合计100；不写则只有数据考核 · data part and people's part, together 100; the data part alone without it",
                ("data", Above("数据考核权重 · what the indicators weigh", 0, 100)),
                ("people", Above("民心考核权重 · what the campaign weighs", 0, 100)),
                ("campaign", Text("社会评价标识 · the social evaluation's id, T-…")))),
            ("vetoes", List("一票否决事项 · vetoes: ceilings on the band, each by a document", Veto(), least: 0)));
        root["required"] = new JsonArray("label", "year", "base", "sections");
        root.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        root["definitions"] = new JsonObject(
            items.SelectMany(item => Ways(item).Select(formula => KeyValuePair.Create<string, JsonNode?>(NameOf(item, formula), Item(item, formula)))).Prepend(new("section", Closed(
                "方案的一个部分 · a section",
                ("code", Text("代码 · code")),
                ("name", Text("中文名称 · name in Chinese")),
                ("name_en", Text("英文名称 · name in English")),
                ("points", Above("分值，各指标合计 · points of its indicators together", 0, null)),
                ("indicators", List("指标 · indicators; their points sum to the section's", OneOf(items.Where(item => !item.Adjustment))))))));
        return root.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";
    }

    // A share may be rewarded by steps instead: another shape of the same code.
    private static IEnumerable<string> Ways(ItemDefinition item) => item.IsShare ? [item.Formula, Formulas.Tiered] : [item.Formula];

    private static string NameOf(ItemDefinition item, string formula) => formula == item.Formula ? item.Code : $"{item.Code}_{formula}";

    private static JsonObject Item(ItemDefinition item, string formula)
    {
        var closed = Required(item, formula);
        if (item.ParametersBy(formula).Contains("target"))
            closed["properties"]!["targets"] = Targets();
        return closed;
    }

    private static JsonObject Required(ItemDefinition item, string formula) => Closed(
        $"{item.Meaning.Chinese} · {item.Meaning.English}",
        [
            ("code", Only(item.Code)),
            ("name", Text("中文名称 · name in Chinese")),
            ("name_en", Text("英文名称 · name in English")),
            .. item.Adjustment ? [] : new[] { ("points", Above("分值 · points at most", 0, null)) },
            ("evidence", Only(item.Evidence)),
            (item.Adjustment ? "kind" : "formula", Only(formula)),
            ("responsible", Text("责任单位 · the body that answers for it")),
            .. SchemeParameter.All.Where(parameter => item.ParametersBy(formula).Contains(parameter.Name)).Select(parameter => (parameter.Name, Number(parameter))),
            .. formula == Formulas.Tiered ? new[] { ("tiers", List("各档，由高到低 · steps, from the highest share down", Tier())) } : [],
        ]);

    private static JsonObject Veto() => Closed(
        "一票否决事项 · a veto",
        ("code", Text("代码 · code", 50)),
        ("name", Text("中文名称 · name in Chinese")),
        ("name_en", Text("英文名称 · name in English")),
        ("ceiling", Among("等次上限 · the best band it leaves", YamlScalar.Name(Band.Second), YamlScalar.Name(Band.Third), YamlScalar.Name(Band.Fourth))),
        ("document", Text("中央或省级文件依据 · the central or provincial document that says so", SchemeVeto.DocumentMost)));

    private static JsonObject Targets() => List("分职级目标 · targets of rank groups that have another", Closed(
        "一个职级组的目标 · a rank group's target",
        ("rank_group", Among("职级组 · rank group", [.. Enum.GetValues<RankGroup>().Where(group => group != RankGroup.Unspecified).Select(YamlScalar.Name)])),
        ("target", Above("得满分的比例 · the share that earns all points", 0, 1))));

    private static JsonObject Among(string says, params string[] values) =>
        new() { ["description"] = says, ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) };

    private static JsonObject Tier() => Closed(
        "一档 · a step",
        ("share", Above("达到的比例 · the least share", 0, 1)),
        ("points", Bounded("该档分值，第一档为满分 · its points; the first has all", "number", "minimum", 0, null)));

    private static JsonObject Number(SchemeParameter parameter)
    {
        var says = $"{parameter.Meaning.Chinese} · {parameter.Meaning.English}";
        return parameter.Whole ? Whole(says, parameter.Least, parameter.Most) : Above(says, parameter.Least, parameter.Most);
    }

    private static JsonObject Closed(string says, params (string Name, JsonObject Schema)[] properties) => new()
    {
        ["description"] = says,
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Name)]),
        ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create<string, JsonNode?>(property.Name, property.Schema))),
    };

    private static JsonObject OneOf(IEnumerable<ItemDefinition> items) => new() { ["oneOf"] = new JsonArray([.. items.SelectMany(item => Ways(item).Select(formula => Ref(NameOf(item, formula))))]) };

    private static JsonObject Ref(string name) => new() { ["$ref"] = $"#/definitions/{name}" };

    private static JsonObject Only(string value) => new() { ["const"] = value };

    private static JsonObject List(string says, JsonObject item, int least = 1) =>
        new() { ["description"] = says, ["type"] = "array", ["minItems"] = least, ["items"] = item };

    private static JsonObject Text(string says, int? most = null)
    {
        var text = new JsonObject { ["description"] = says, ["type"] = "string", ["minLength"] = 1 };
        if (most is { } length)
            text["maxLength"] = length;
        return text;
    }

    private static JsonObject Whole(string says, decimal least, decimal? most) => Bounded(says, "integer", "minimum", least, most);

    private static JsonObject Above(string says, decimal least, decimal? most) => Bounded(says, "number", "exclusiveMinimum", least, most);

    private static JsonObject Bounded(string says, string type, string lower, decimal least, decimal? most)
    {
        var number = new JsonObject { ["description"] = says, ["type"] = type, [lower] = least };
        if (most is { } upper)
            number["maximum"] = upper;
        return number;
    }
}
