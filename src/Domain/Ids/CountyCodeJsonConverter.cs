using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>Writes a county code as its digits.</summary>
public sealed class CountyCodeJsonConverter : JsonConverter<CountyCode>
{
    /// <inheritdoc/>
    public override CountyCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CountyCode.TryParse(reader.GetString(), out var county) ? county : throw new JsonException("not a county code");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CountyCode value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
