using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Grains.Queries;

/// <summary>An entry's payload as text for reading: sealed fields opened, or left out. A field is sealed under its property's name.</summary>
internal sealed class PayloadText(ISealer sealer)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The payload with its secrets in clear; <see cref="Secret.Erased"/> where the key is erased.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="ring">A ring of the entry's county; keys are loaded as needed.</param>
    /// <returns>JSON.</returns>
    public async ValueTask<string> FullAsync(LedgerEntry entry, KeyRing ring)
    {
        var payload = JsonNode.Parse(entry.Payload.Span)!;
        var found = Secrets(payload).ToList();
        await ring.LoadAsync(found.Select(place => place.Secret.KeyId).Distinct());
        foreach (var (secret, field, node) in found)
            Replace(node, sealer.Unseal(ring, entry.Stream.Value, field, secret) ?? Secret.Erased);
        return payload.ToJsonString(Relaxed);
    }

    /// <summary>The payload without its secrets: null in their place.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>JSON.</returns>
    public static string Basic(LedgerEntry entry)
    {
        var payload = JsonNode.Parse(entry.Payload.Span)!;
        foreach (var place in Secrets(payload).ToList())
            Replace(place.Node, null);
        return payload.ToJsonString(Relaxed);
    }

    /// <summary>A fresh ring.</summary>
    /// <param name="county">The county.</param>
    /// <returns>The ring.</returns>
    public KeyRing Ring(CountyCode county) => sealer.Ring(county);

    private static IEnumerable<(Secret Secret, string Field, JsonObject Node)> Secrets(JsonNode? node, string field = "") => node switch
    {
        JsonObject sealedField when sealedField.ContainsKey("ciphertext") => [(Read(sealedField), field, sealedField)],
        JsonObject members => members.SelectMany(member => Secrets(member.Value, member.Key)),
        JsonArray items => items.SelectMany(item => Secrets(item, field)),
        _ => [],
    };

    private static Secret Read(JsonObject node) => new()
    {
        KeyId = (string)node["key_id"]!,
        Algorithm = (string)node["alg"]!,
        Nonce = (string)node["nonce"]!,
        Ciphertext = (string)node["ciphertext"]!,
    };

    private static void Replace(JsonObject node, string? text)
    {
        if (node.Parent is JsonArray items)
            items[items.IndexOf(node)] = text;
        else
            node.Parent!.AsObject()[node.GetPropertyName()] = text;
    }
}
