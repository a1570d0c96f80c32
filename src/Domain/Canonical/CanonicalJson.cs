using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lianxin.Domain.Canonical;

/// <summary>
/// One text for one value: object keys in ordinal order, no white space, numbers without trailing zeros. What is hashed
/// and compared across releases is written this way.
/// </summary>
public static class CanonicalJson
{
    /// <summary>Rewrites a JSON value in canonical form.</summary>
    /// <param name="value">The value; its numbers must fit a decimal.</param>
    /// <returns>The canonical text.</returns>
    public static string Write(JsonElement value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(writer, value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>SHA-256 of a canonical text.</summary>
    /// <param name="canonical">The text.</param>
    /// <returns>64 hexadecimal digits in lower case.</returns>
    public static string Hash(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in value.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                writer.WriteNumberValue(WithoutTrailingZeros(value.GetDecimal()));
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    // Dividing by one with 28 decimals gives the quotient its least scale.
    private static decimal WithoutTrailingZeros(decimal number) => number / 1.0000000000000000000000000000m;
}
