using Lianxin.Domain.Facts;
using Lianxin.Domain.Rows;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;

namespace Lianxin.Storage.Ledgers;

/// <summary>A stream's head as a plan sees it: the store's, moved on by the plan's own winners.</summary>
internal sealed record StreamTip(string Kind, long Version, ReadOnlyMemory<byte> Hash);

/// <summary>An entry that will be written. <c>Offset</c> counts from 1 above the county's position before the batch.</summary>
internal readonly record struct PlannedEntry(
    long Offset, StreamId Stream, long Version, NewEntry Entry, ReadOnlyMemory<byte> PreviousHash, ReadOnlyMemory<byte> Hash);

/// <summary>A row that will be written.</summary>
internal readonly record struct PlannedRow(StreamId Stream, IProjectionRow Row);

/// <summary>A fact that will be written.</summary>
internal readonly record struct PlannedFact(long Offset, int Ordinal, int Sign, IFact Fact);

/// <summary>An append that found its streams where it expected them.</summary>
internal sealed record PlannedAppend(
    AppendRequest Request, long LastOffset, List<PlannedEntry> Entries, List<PlannedRow> Rows, List<PlannedFact> Facts);
