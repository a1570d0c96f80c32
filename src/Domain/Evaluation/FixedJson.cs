using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lianxin.Domain.Evaluation;

/// <summary>Writing JSON so that equal values give equal bytes: fixed order by the caller, no white space, text unescaped.</summary>
internal static class FixedJson
{
    // Sign, 29 digits and a point.
    private const int LongestDecimal = 32;

    private static readonly JsonWriterOptions Options = new() { Indented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Collects what <paramref name="write"/> writes.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ByteSegments();
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        return buffer.ToArray();
    }

    /// <summary>Writes a decimal as text without trailing zeros: 85.50 as "85.5", 0.0 as "0".</summary>
    public static void WriteDecimal(this Utf8JsonWriter json, string name, decimal value)
    {
        Span<char> text = stackalloc char[LongestDecimal];
        json.WriteString(name, Normalised(value, text));
    }

    /// <summary>Writes a decimal if there is one.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } present)
            json.WriteDecimal(name, present);
    }

    /// <summary>Writes an enumeration's member in upper snake case, as the files and the API spell it.</summary>
    public static void WriteCode<TEnum>(this Utf8JsonWriter json, string name, TEnum value)
        where TEnum : struct, Enum => json.WriteString(name, Codes<TEnum>.Of[value]);

    /// <summary>Writes an array, one item after the other.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    /// <summary>The shortest plain text of a decimal.</summary>
    public static string Normalised(decimal value)
    {
        Span<char> text = stackalloc char[LongestDecimal];
        return Normalised(value, text).ToString();
    }

    private static ReadOnlySpan<char> Normalised(decimal value, Span<char> text)
    {
        if (value == 0)
            return "0";
        value.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        ReadOnlySpan<char> written = text[..length];
        return written.Contains('.') ? written.TrimEnd('0').TrimEnd('.') : written;
    }

    private static class Codes<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, JsonEncodedText> Of = Enum.GetValues<TEnum>()
            .ToFrozenDictionary(value => value, value => JsonEncodedText.Encode(JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString())));
    }
}
