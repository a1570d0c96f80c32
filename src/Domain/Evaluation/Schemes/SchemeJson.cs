using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>The canonical form of a scheme: fixed key order, no white space, decimals as normalised text.</summary>
public static class SchemeJson
{
    /// <summary>Canonical UTF-8 JSON.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <returns>The bytes; equal for schemes that mean the same.</returns>
    public static byte[] Write(Scheme scheme) => FixedJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("label", scheme.Label);
        json.WriteNumber("year", scheme.Year);
        json.WriteDecimal("base", scheme.Base);
        if (scheme.Subject != SchemeSubject.Cadre)
            json.WriteCode("subject", scheme.Subject);
        json.WriteArray("sections", scheme.Sections, section =>
        {
            json.WriteStartObject();
            json.WriteString("code", section.Code);
            json.WriteString("name", section.Name);
            json.WriteString("name_en", section.NameEn);
            json.WriteDecimal("points", section.Points);
            json.WriteArray("indicators", section.Indicators, item => WriteItem(json, item));
            json.WriteEndObject();
        });
        json.WriteArray("adjustments", scheme.Adjustments, item => WriteItem(json, item));
        if (scheme.Parts is { } parts)
        {
            json.WriteStartObject("parts");
            json.WriteDecimal("data", parts.Data);
            json.WriteDecimal("people", parts.People);
            json.WriteString("campaign", parts.Campaign);
            json.WriteEndObject();
        }

        if (!scheme.Vetoes.IsEmpty)
            json.WriteArray("vetoes", scheme.Vetoes, veto => VetoJson.Write(json, veto));
        json.WriteEndObject();
    });

    /// <summary>Reads a stored scheme.</summary>
    /// <param name="json">What <see cref="Write"/> gave, as text.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="JsonException">Not a scheme.</exception>
    public static Scheme Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new(
            Text(root, "label"),
            root.GetProperty("year").GetInt32(),
            Decimal(root, "base") ?? throw new JsonException("a scheme has a base"),
            [.. root.GetProperty("sections").EnumerateArray().Select(section => new SchemeSection(
                Text(section, "code"), Text(section, "name"), Text(section, "name_en"), Decimal(section, "points") ?? 0,
                [.. section.GetProperty("indicators").EnumerateArray().Select(ReadItem)]))],
            [.. root.GetProperty("adjustments").EnumerateArray().Select(ReadItem)])
        {
            Parts = root.TryGetProperty("parts", out var parts) ? new(Decimal(parts, "data") ?? 0, Decimal(parts, "people") ?? 0, Text(parts, "campaign")) : null,
            Subject = root.TryGetProperty("subject", out var subject) ? Enum.Parse<SchemeSubject>(subject.GetString()!, ignoreCase: true) : SchemeSubject.Cadre,
            Vetoes = root.TryGetProperty("vetoes", out var vetoes) ? [.. vetoes.EnumerateArray().Select(VetoJson.Read)] : [],
        };
    }

    /// <summary>SHA-256 of the canonical form.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <returns>64 hexadecimal characters in lower case.</returns>
    public static string Hash(Scheme scheme) => Convert.ToHexStringLower(SHA256.HashData(Write(scheme)));

    private static SchemeItem ReadItem(JsonElement item) => new()
    {
        Code = Text(item, "code"),
        Name = Text(item, "name"),
        NameEn = Text(item, "name_en"),
        Points = Decimal(item, "points") ?? 0,
        Evidence = Text(item, "evidence"),
        Formula = Text(item, "formula"),
        Responsible = Text(item, "responsible"),
        WithinDays = (int?)Decimal(item, "within_days"),
        Target = Decimal(item, "target"),
        PerUnit = Decimal(item, "per_unit"),
        Weight = Decimal(item, "weight"),
        Minimum = (int?)Decimal(item, "minimum"),
        Cap = Decimal(item, "cap"),
        MinimumSeverity = (int?)Decimal(item, "minimum_severity"),
        Tiers = item.TryGetProperty("tiers", out var tiers)
            ? [.. tiers.EnumerateArray().Select(tier => new SchemeTier(Decimal(tier, "share") ?? 0, Decimal(tier, "points") ?? 0))]
            : [],
        Targets = item.TryGetProperty("targets", out var targets) ? [.. targets.EnumerateArray().Select(RankTargetJson.Read)] : [],
    };

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new JsonException($"{name} is a text");

    private static decimal? Decimal(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture) : null;

    private static void WriteItem(Utf8JsonWriter json, SchemeItem item)
    {
        json.WriteStartObject();
        json.WriteString("code", item.Code);
        json.WriteString("name", item.Name);
        json.WriteString("name_en", item.NameEn);
        json.WriteDecimal("points", item.Points);
        json.WriteString("evidence", item.Evidence);
        json.WriteString("formula", item.Formula);
        json.WriteString("responsible", item.Responsible);
        json.WriteOptional("within_days", item.WithinDays);
        json.WriteOptional("target", item.Target);
        json.WriteOptional("per_unit", item.PerUnit);
        json.WriteOptional("weight", item.Weight);
        json.WriteOptional("minimum", item.Minimum);
        json.WriteOptional("cap", item.Cap);
        json.WriteOptional("minimum_severity", item.MinimumSeverity);
        if (!item.Targets.IsEmpty)
            json.WriteArray("targets", item.Targets, target => RankTargetJson.Write(json, target));
        if (!item.Tiers.IsEmpty)
        {
            json.WriteArray("tiers", item.Tiers, tier =>
            {
                json.WriteStartObject();
                json.WriteDecimal("share", tier.Share);
                json.WriteDecimal("points", tier.Points);
                json.WriteEndObject();
            });
        }

        json.WriteEndObject();
    }
}
