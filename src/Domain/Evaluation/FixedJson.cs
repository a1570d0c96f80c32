using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lianxin.Domain.Evaluation;

/// <summary>Writing JSON so that equal values give equal bytes: fixed order by the caller, no white space, text unescaped.</summary>
internal static class FixedJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Collects what <paramref name="write"/> writes.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a decimal as text without trailing zeros: 85.50 as "85.5", 0.0 as "0".</summary>
    public static void WriteDecimal(this Utf8JsonWriter json, string name, decimal value) => json.WriteString(name, Normalised(value));

    /// <summary>Writes a decimal if there is one.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } present)
            json.WriteDecimal(name, present);
    }

    /// <summary>Writes an enumeration's member in upper snake case, as the files and the API spell it.</summary>
    public static void WriteCode<TEnum>(this Utf8JsonWriter json, string name, TEnum value)
        where TEnum : struct, Enum => json.WriteString(name, JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()));

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
        if (value == 0)
            return "0";
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
