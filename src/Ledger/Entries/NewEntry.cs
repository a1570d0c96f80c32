namespace Lianxin.Ledger.Entries;

/// <summary>An entry to append.</summary>
/// <param name="Type">Stored type name.</param>
/// <param name="SchemaVersion">Schema version of the payload.</param>
/// <param name="OccurredOn">The day it happened, county time; refused when it falls in a closed year.</param>
/// <param name="Payload">Exact UTF-8 JSON bytes, secrets sealed.</param>
[GenerateSerializer, Immutable]
public sealed record NewEntry(string Type, int SchemaVersion, DateOnly OccurredOn, ReadOnlyMemory<byte> Payload);
