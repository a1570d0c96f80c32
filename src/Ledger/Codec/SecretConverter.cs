using System.Text.Json;
using System.Text.Json.Serialization;
using Lianxin.Domain.Secrets;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Ledger.Codec;

/// <summary>
/// Writes secrets sealed and reads them sealed. What a converter can reach while writing is the writer alone, so the
/// scope rides on the thread for the length of one synchronous serialisation.
/// </summary>
internal sealed class SecretConverter : JsonConverter<Secret>
{
    [ThreadStatic]
    private static SealingScope? scope;

    [ThreadStatic]
    private static ISet<string>? wanted;

    /// <summary>Runs a serialisation that seals.</summary>
    public static void Sealing(SealingScope target, Action write) => Run(target, null, write);

    /// <summary>Runs a serialisation that only notes whose keys sealing would need; what it writes is of no use.</summary>
    public static void Collecting(ISet<string> keyIds, Action write) => Run(null, keyIds, write);

    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string alg = string.Empty, keyId = string.Empty, nonce = string.Empty, ciphertext = string.Empty;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("a sealed field is an object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            var value = reader.GetString() ?? throw new JsonException($"{name} of a sealed field is null");
            switch (name)
            {
                case "alg": alg = value; break;
                case "key_id": keyId = value; break;
                case "nonce": nonce = value; break;
                case "ciphertext": ciphertext = value; break;
                default: throw new JsonException($"a sealed field has no {name}");
            }
        }

        return alg.Length > 0 && keyId.Length > 0 && nonce.Length > 0 && ciphertext.Length > 0
            ? new Secret { KeyId = keyId, Algorithm = alg, Nonce = nonce, Ciphertext = ciphertext }
            : throw new JsonException("a sealed field lacks a part");
    }

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options)
    {
        if (wanted is not null)
        {
            if (value.Clear is not null)
                wanted.Add(value.KeyId);
            writer.WriteNullValue();
            return;
        }

        var stored = value.Clear is null ? value : Seal(value);
        writer.WriteStartObject();
        writer.WriteString("alg", stored.Algorithm);
        writer.WriteString("key_id", stored.KeyId);
        writer.WriteString("nonce", stored.Nonce);
        writer.WriteString("ciphertext", stored.Ciphertext);
        writer.WriteEndObject();
    }

    private static Secret Seal(Secret secret) => scope is { Ring: { } ring } target
        ? SecretBox.Seal(ring.GetOrCreate(secret.KeyId), target.StreamId, secret)
        : throw new InvalidOperationException($"{secret.Field} would be stored in clear: no keys were given");

    private static void Run(SealingScope? target, ISet<string>? keyIds, Action write)
    {
        (scope, wanted) = (target, keyIds);
        try
        {
            write();
        }
        finally
        {
            (scope, wanted) = (null, null);
        }
    }
}
