using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lianxin.Api.V1;

namespace Lianxin.Cli.Output;

/// <summary>One ledger entry as a line of text.</summary>
public static class EntryLine
{
    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="hidden">Whether something in it is sealed.</param>
    public static string Of(Entry entry, out bool hidden)
    {
        // An entry stores no nulls: a null is a secret the service left out.
        var payload = JsonNode.Parse(entry.PayloadJson);
        hidden = Mark(payload);
        var day = entry.OccurredOn;
        return $"#{entry.Position,-8} {day.Year:0000}-{day.Month:00}-{day.Day:00} {EntryWords.Of(entry.Type)} {entry.Subject} {payload?.ToJsonString(AsItIs)}";
    }

    /// <summary>Puts a word in place of every null.</summary>
    private static bool Mark(JsonNode? node)
    {
        var hidden = false;
        if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields.ToArray())
            {
                hidden |= value is null || Mark(value);
                if (value is null)
                    fields[name] = Sealed();
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
                hidden |= Mark(item);
        }

        return hidden;
    }

    private static JsonValue Sealed() => JsonValue.Create(Texts.Say("[sealed]", "[已加密]"))!;
}
