using System.Text.Json;
using System.Text.Json.Serialization;
using Lianxin.Domain.Secrets;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Ledger.Codec;

/// <summary>
/// Writes secrets sealed and reads them sealed. What a converter can reach while writing is the writer alone, so the
/// pass rides on the thread for the length of one synchronous serialisation.
/// </summary>
internal sealed class SecretConverter : JsonConverter<Secret>
{
    [ThreadStatic]
    private static SealingPass? pass;

    // Texts of one person or household stand together in an entry: they share the id they were read with.
    [ThreadStatic]
    private static string? lastKeyId;

    /// <summary>Runs a serialisation, its secrets handled by <paramref name="sealing"/>; secrets in clear are refused by null.</summary>
    public static T Run<T>(SealingPass? sealing, Func<T> write)
    {
        pass = sealing;
        try
        {
            return write();
        }
        finally
        {
            pass = null;
        }
    }

    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string alg = string.Empty, keyId = string.Empty, nonce = string.Empty, ciphertext = string.Empty;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("a sealed field is an object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("alg"u8) && reader.Read())
                alg = reader.ValueTextEquals(SealingAlgorithm.Name) ? SealingAlgorithm.Name : Text(ref reader);
            else if (reader.ValueTextEquals("key_id"u8) && reader.Read())
                keyId = KeyIdOf(ref reader);
            else if (reader.ValueTextEquals("nonce"u8) && reader.Read())
                nonce = Text(ref reader);
            else if (reader.ValueTextEquals("ciphertext"u8) && reader.Read())
                ciphertext = Text(ref reader);
            else
                throw new JsonException($"a sealed field has no {reader.GetString()}");
        }

        return alg.Length > 0 && keyId.Length > 0 && nonce.Length > 0 && ciphertext.Length > 0
            ? new Secret { KeyId = keyId, Algorithm = alg, Nonce = nonce, Ciphertext = ciphertext }
            : throw new JsonException("a sealed field lacks a part");
    }

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options)
    {
        var stored = value.Clear is null ? value.Present() : Seal(value);
        if (stored is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("alg"u8, stored.Algorithm);
        writer.WriteString("key_id"u8, stored.KeyId);
        writer.WriteString("nonce"u8, stored.Nonce);
        writer.WriteString("ciphertext"u8, stored.Ciphertext);
        writer.WriteEndObject();
    }

    private static Secret? Seal(Secret secret) => pass is { } sealing
        ? sealing.Seal(secret)
        : throw new InvalidOperationException($"{secret.Field} would be stored in clear: no keys were given");

    private static string KeyIdOf(ref Utf8JsonReader reader)
    {
        if (lastKeyId is null || !reader.ValueTextEquals(lastKeyId))
            lastKeyId = Text(ref reader);
        return lastKeyId;
    }

    private static string Text(ref Utf8JsonReader reader) => reader.GetString() ?? throw new JsonException("a part of a sealed field is null");
}
