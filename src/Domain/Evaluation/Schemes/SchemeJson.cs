using System.Security.Cryptography;
using System.Text.Json;

namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>The canonical form of a scheme: fixed key order, no white space, decimals as normalised text.</summary>
public static class SchemeJson
{
    /// <summary>Canonical UTF-8 JSON.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <returns>The bytes; equal for schemes that mean the same.</returns>
    public static byte[] Write(Scheme scheme) => CanonicalJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("label", scheme.Label);
        json.WriteNumber("year", scheme.Year);
        json.WriteDecimal("base", scheme.Base);
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
        json.WriteEndObject();
    });

    /// <summary>SHA-256 of the canonical form.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <returns>64 hexadecimal characters in lower case.</returns>
    public static string Hash(Scheme scheme) => Convert.ToHexStringLower(SHA256.HashData(Write(scheme)));

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
        json.WriteEndObject();
    }
}
