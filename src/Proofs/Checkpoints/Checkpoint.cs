using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Lianxin.Proofs.Checkpoints;

/// <summary>
/// What a county's ledger was at a size: whoever keeps one outside the database can later tell whether any entry up to there was
/// edited, removed, slipped in or reordered, even by somebody who forged every hash in the database.
/// </summary>
/// <param name="County">Six digits.</param>
/// <param name="Size">Entries covered: positions 1 to this.</param>
/// <param name="Root">Merkle root over the entries' hashes in position order, 32 bytes.</param>
/// <param name="SignedAt">When it was signed; to the millisecond.</param>
/// <param name="KeyId">Which key signed: the first 16 hexadecimal digits of SHA-256 over its public key (SubjectPublicKeyInfo).</param>
/// <param name="Signature">ECDSA P-256 with SHA-256 over <see cref="SignedText"/>, 64 bytes (r and s).</param>
public sealed record Checkpoint(
    string County, long Size, ReadOnlyMemory<byte> Root, DateTimeOffset SignedAt, string KeyId, ReadOnlyMemory<byte> Signature)
{
    private const string Format = "lianxin-checkpoint-1";

    /// <summary>What the signature covers.</summary>
    /// <returns>UTF-8 lines: format, county, size, root in base 64, instant in Unix milliseconds.</returns>
    public byte[] SignedText() => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{Format}\n{County}\n{Size}\n{Convert.ToBase64String(Root.Span)}\n{SignedAt.ToUnixTimeMilliseconds()}\n"));

    /// <summary>The checkpoint as a file: JSON that a person can read and any program can check.</summary>
    /// <returns>JSON; the same checkpoint gives the same text.</returns>
    public string Write() => JsonSerializer.Serialize(this, CheckpointJson.Readable.Checkpoint) + "\n";

    /// <summary>Reads one.</summary>
    /// <param name="json">The file's text.</param>
    /// <returns>The checkpoint, or null when the text is none. Whether it is truly signed is another question.</returns>
    public static Checkpoint? TryRead(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, CheckpointJson.Readable.Checkpoint);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
