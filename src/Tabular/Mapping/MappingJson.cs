using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lianxin.Tabular.Mapping;

/// <summary>A mapping as it is saved: <c>{"kind":"HOUSEHOLDS","columns":{"农户编号":"household_no"}}</c>.</summary>
public static class MappingJson
{
    // The text is stored and shown, never put into a page unescaped.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a mapping; the same mapping gives the same text.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <returns>JSON on one line.</returns>
    public static string Write(ColumnMapping mapping)
    {
        var columns = new JsonObject();
        foreach (var (header, name) in mapping.Columns)
            columns.Add(header, name);
        return new JsonObject { ["kind"] = mapping.Kind.ToString().ToUpperInvariant(), ["columns"] = columns }.ToJsonString(Readable);
    }

    /// <summary>Reads a mapping.</summary>
    /// <param name="json">What <see cref="Write"/> wrote, or a person.</param>
    /// <returns>The mapping.</returns>
    /// <exception cref="TabularException">It is not a mapping, or names a column its kind doesn't have.</exception>
    public static ColumnMapping Read(string json)
    {
        try
        {
            var mapping = JsonNode.Parse(json)?.AsObject() ?? throw Unreadable.BadMapping();
            if (!Enum.TryParse<ImportKind>(mapping["kind"]?.GetValue<string>(), ignoreCase: true, out var kind))
                throw Unreadable.BadMapping();
            var columns = mapping["columns"]?.AsObject() ?? [];
            return new ColumnMapping(kind, columns.ToDictionary(pair => pair.Key, pair => pair.Value?.GetValue<string>() ?? string.Empty));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw Unreadable.BadMapping();
        }
    }
}
