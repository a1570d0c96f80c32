namespace Lianxin.Ledger.Entries;

/// <summary>An entry as stored. Nothing about it ever changes.</summary>
/// <param name="Stream">The subject's stream.</param>
/// <param name="Position">Dense position in the county's ledger, from 1; commit order.</param>
/// <param name="Version">Version in the stream, from 1.</param>
/// <param name="Type">Stored type name, such as <c>difficulty-reported</c>.</param>
/// <param name="SchemaVersion">Schema version of the payload, from 1.</param>
/// <param name="OccurredOn">The day it happened, county time.</param>
/// <param name="RecordedAt">When the silo recorded it.</param>
/// <param name="Actor">The principal who did it; an id, never a name.</param>
/// <param name="Payload">Exact UTF-8 JSON bytes.</param>
/// <param name="PreviousHash">Hash of the stream's previous entry; 32 zero bytes before the first.</param>
/// <param name="Hash">SHA-256 over everything above, see <see cref="HashChain"/>.</param>
public sealed record LedgerEntry(
    StreamId Stream,
    long Position,
    long Version,
    string Type,
    int SchemaVersion,
    DateOnly OccurredOn,
    DateTimeOffset RecordedAt,
    string Actor,
    ReadOnlyMemory<byte> Payload,
    ReadOnlyMemory<byte> PreviousHash,
    ReadOnlyMemory<byte> Hash);
