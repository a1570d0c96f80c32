using System.Text;
using System.Text.Json;
using Lianxin.Domain.Difficulties;

namespace Lianxin.Domain.Evaluation.Explanations;

/// <summary>The canonical form of an explanation.</summary>
public static class ExplanationJson
{
    /// <summary>Canonical JSON of a tree.</summary>
    /// <param name="root">The root.</param>
    /// <param name="villages">Names of villages by id; what is not among them is told by id alone.</param>
    /// <returns>The text; the same tree and names give the same text.</returns>
    public static string Write(ExplanationNode root, IReadOnlyDictionary<string, string> villages) =>
        Encoding.UTF8.GetString(FixedJson.Write(json => WriteNode(json, root, villages)));

    private static void WriteNode(Utf8JsonWriter json, ExplanationNode node, IReadOnlyDictionary<string, string> villages)
    {
        json.WriteStartObject();
        json.WriteString("code", node.Code);
        json.WriteString("label", node.Label);
        json.WriteString("label_zh", node.LabelZh);
        json.WriteString("formula", node.Formula);
        json.WriteString("formula_zh", node.FormulaZh);
        if (node.Inputs.Length > 0)
        {
            WriteInputs(json, "inputs", node.Inputs, input => input.Name);
            WriteInputs(json, "inputs_zh", node.Inputs, input => input.NameZh);
        }

        json.WriteDecimal("value", node.Value);
        if (node.Kind is { } kind)
            json.WriteCode("kind", kind);
        if (node.Category != DifficultyCategory.Unspecified)
            json.WriteCode("category", node.Category);
        WriteStated(json, "village", node.VillageId);
        WriteStated(json, "village_name", villages.GetValueOrDefault(node.VillageId, string.Empty));
        WriteStated(json, "household", node.HouseholdId);
        WriteStated(json, "subject", node.Subject);
        if (node.FromDay is { } from)
            json.WriteString("from_day", from.ToString("O"));
        if (node.ToDay is { } to)
            json.WriteString("to_day", to.ToString("O"));
        if (node.Positions.Length > 0)
            json.WriteArray("positions", node.Positions, json.WriteNumberValue);
        if (node.Children.Length > 0)
            json.WriteArray("children", node.Children, child => WriteNode(json, child, villages));
        json.WriteEndObject();
    }

    private static void WriteInputs(
        Utf8JsonWriter json, string name, ImmutableArray<ExplanationInput> inputs, Func<ExplanationInput, string> nameOf)
    {
        json.WriteStartObject(name);
        foreach (var input in inputs)
            json.WriteDecimal(nameOf(input), input.Value);
        json.WriteEndObject();
    }

    private static void WriteStated(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
            json.WriteString(name, value);
    }
}
