using System.Text.Json.Serialization;

namespace Lianxin.Domain.Secrets;

/// <summary>
/// A text that is stored sealed: residents' names, birth dates, addresses, phones, ID numbers, and all free text.
/// Rules build it in clear; the ledger's codec seals it on the way to the store, and what grains fold and keep is what
/// was stored, so a household in memory holds ciphertext only. No figure reads a secret.
/// </summary>
[GenerateSerializer, Immutable, Alias("lx.Secret")]
public sealed record Secret
{
    /// <summary>The key's id: a person, a household, or the county for text that belongs to no one.</summary>
    [Id(0)]
    public required string KeyId { get; init; }

    /// <summary>The field's name, part of the authenticated data; known in clear form only.</summary>
    [Id(1)]
    public string Field { get; init; } = string.Empty;

    /// <summary>The text in clear, or null once sealed.</summary>
    [Id(2)]
    public string? Clear { get; init; }

    /// <summary>Algorithm, such as <c>A256GCM</c>; empty in clear form.</summary>
    [Id(3)]
    public string Algorithm { get; init; } = string.Empty;

    /// <summary>Nonce, Base64; empty in clear form.</summary>
    [Id(4)]
    public string Nonce { get; init; } = string.Empty;

    /// <summary>Ciphertext followed by the tag, Base64; empty in clear form.</summary>
    [Id(5)]
    public string Ciphertext { get; init; } = string.Empty;

    /// <summary>What stands in an old entry where a text was whose key is erased, in either language.</summary>
    public const string Erased = "[erased/已删除]";

    /// <summary>
    /// Stands in memory where a sealed text is stored and was not kept. Whoever would open or store it made a mistake and is thrown at:
    /// it must never pass for a text that isn't there.
    /// </summary>
    public static readonly Secret Elsewhere = new() { KeyId = string.Empty, Algorithm = "-" };

    /// <summary>Whether the sealed text was not kept.</summary>
    [JsonIgnore]
    public bool IsElsewhere => Algorithm == Elsewhere.Algorithm;

    /// <summary>The secret, unless it was not kept.</summary>
    /// <returns>The same.</returns>
    /// <exception cref="InvalidOperationException">It was not kept.</exception>
    public Secret Present() => IsElsewhere ? throw new InvalidOperationException("this text was not kept in memory: read the stream") : this;

    /// <summary>A secret in clear, to be sealed when its event is stored.</summary>
    /// <param name="keyId">Whose key seals it.</param>
    /// <param name="field">The field it fills.</param>
    /// <param name="text">The text; empty gives null.</param>
    /// <returns>The secret, or null when there is nothing to seal.</returns>
    public static Secret? Of(string keyId, string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : new Secret { KeyId = keyId, Field = field, Clear = text.Trim() };

    /// <summary>Never prints the text.</summary>
    /// <returns>The key's id only.</returns>
    public override string ToString() => $"Secret({KeyId})";
}
