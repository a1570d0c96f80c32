using System.Text.Json;
using Lianxin.Proofs.Entries;
using Lianxin.Proofs.Merkle;

namespace Lianxin.Proofs.Checkpoints;

/// <summary>An entry as the ledger stores it, sealed texts sealed.</summary>
/// <param name="Position">Position in the county, from 1.</param>
/// <param name="Stream">Its stream's name.</param>
/// <param name="Version">Version within the stream.</param>
/// <param name="Type">Its type.</param>
/// <param name="SchemaVersion">The type's schema version.</param>
/// <param name="OccurredOn">Day it concerns.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Payload">Its exact bytes.</param>
/// <param name="PreviousHash">Hash of the stream's previous entry.</param>
public sealed record ProvenEntry(
    long Position,
    string Stream,
    long Version,
    string Type,
    int SchemaVersion,
    DateOnly OccurredOn,
    DateTimeOffset RecordedAt,
    string Actor,
    ReadOnlyMemory<byte> Payload,
    ReadOnlyMemory<byte> PreviousHash)
{
    /// <summary>Its hash, computed anew.</summary>
    /// <returns>32 bytes.</returns>
    public byte[] Hash() => EntryHash.Of(PreviousHash.Span, Stream, Version, Type, SchemaVersion, OccurredOn, RecordedAt, Actor, Payload.Span);
}

/// <summary>That an entry, as it stands here, was in the ledger when a checkpoint was signed. Checked without the ledger.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Path">Roots of the subtrees beside its way up, from the leaf.</param>
/// <param name="Checkpoint">The checkpoint.</param>
public sealed record EntryProof(ProvenEntry Entry, IReadOnlyList<ReadOnlyMemory<byte>> Path, Checkpoint Checkpoint)
{
    /// <summary>Whether the entry leads to the checkpoint's root. The signature is checked with <see cref="CheckpointKey.Signed"/>.</summary>
    /// <returns>True when it does.</returns>
    public bool Holds() => InclusionPath.Holds(
        Entry.Hash(), Entry.Position - 1, Checkpoint.Size, [.. Path.Select(hash => hash.ToArray())], Checkpoint.Root.Span);

    /// <summary>The proof as a file.</summary>
    /// <returns>JSON; the same proof gives the same text.</returns>
    public string Write() => JsonSerializer.Serialize(this, CheckpointJson.Readable.EntryProof) + "\n";

    /// <summary>Reads one.</summary>
    /// <param name="json">The file's text.</param>
    /// <returns>The proof, or null when the text is none.</returns>
    public static EntryProof? TryRead(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, CheckpointJson.Readable.EntryProof);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
