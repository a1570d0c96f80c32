using System.Text;
using System.Text.Json;

namespace Lianxin.Domain.Evaluation.Explanations;

/// <summary>The canonical form of an explanation.</summary>
public static class ExplanationJson
{
    /// <summary>Canonical JSON of a tree.</summary>
    /// <param name="root">The root.</param>
    /// <returns>The text; the same tree gives the same text.</returns>
    public static string Write(ExplanationNode root) => Encoding.UTF8.GetString(FixedJson.Write(json => WriteNode(json, root)));

    private static void WriteNode(Utf8JsonWriter json, ExplanationNode node)
    {
        json.WriteStartObject();
        json.WriteString("code", node.Code);
        json.WriteString("label", node.Label);
        json.WriteString("label_zh", node.LabelZh);
        json.WriteString("formula", node.Formula);
        if (node.Inputs.Length > 0)
        {
            json.WriteStartObject("inputs");
            foreach (var input in node.Inputs)
                json.WriteDecimal(input.Name, input.Value);
            json.WriteEndObject();
        }

        json.WriteDecimal("value", node.Value);
        if (node.Subject.Length > 0)
            json.WriteString("subject", node.Subject);
        if (node.FromDay is { } from)
            json.WriteString("from_day", from.ToString("O"));
        if (node.ToDay is { } to)
            json.WriteString("to_day", to.ToString("O"));
        if (node.Positions.Length > 0)
            json.WriteArray("positions", node.Positions, json.WriteNumberValue);
        if (node.Children.Length > 0)
            json.WriteArray("children", node.Children, child => WriteNode(json, child));
        json.WriteEndObject();
    }
}
