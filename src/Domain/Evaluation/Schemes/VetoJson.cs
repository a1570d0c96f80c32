using System.Text.Json;
using Lianxin.Domain.Evaluation.Scores;

namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>The canonical form of a scheme's veto.</summary>
internal static class VetoJson
{
    public static void Write(Utf8JsonWriter json, SchemeVeto veto)
    {
        json.WriteStartObject();
        json.WriteString("code", veto.Code);
        json.WriteString("name", veto.Name);
        json.WriteString("name_en", veto.NameEn);
        json.WriteCode("ceiling", veto.Ceiling);
        json.WriteString("document", veto.Document);
        json.WriteEndObject();
    }

    public static SchemeVeto Read(JsonElement veto) =>
        new(Text(veto, "code"), Text(veto, "name"), Text(veto, "name_en"), Enum.Parse<Band>(Text(veto, "ceiling"), ignoreCase: true), Text(veto, "document"));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new JsonException($"{name} is a text");
}
