using Lianxin.Domain.Facts;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Rows;
using Lianxin.Ledger.Entries;

namespace Lianxin.Ledger.Appends;

/// <summary>One command's outcome: entries on one or more streams of one county, stored all or not at all.</summary>
/// <param name="County">The county.</param>
/// <param name="Request">The key under which a repeat finds this append's result, with the hash of the request's body.</param>
/// <param name="Actor">The principal; an id.</param>
/// <param name="RecordedAt">The county clock's present instant.</param>
/// <param name="Streams">The streams, each once, in any order.</param>
/// <param name="NewKeys">Wrapped keys founded by these entries.</param>
/// <param name="Result">What a repeat answers with, as JSON bytes without position; at most 64 KiB.</param>
public sealed record AppendRequest(
    CountyCode County,
    RequestKey Request,
    string Actor,
    DateTimeOffset RecordedAt,
    ImmutableArray<StreamAppend> Streams,
    ImmutableArray<WrappedKey> NewKeys,
    ReadOnlyMemory<byte> Result)
{
    /// <summary>What the decision was read from beside the streams it writes; each must still be at that version. The county, for its clock and policy.</summary>
    public ImmutableArray<StreamRead> Reads { get; init; } = [];

    /// <summary>
    /// The very entries decided on, where the decider read them or had them still under way: a version says how many came before, not which.
    /// Each stream must still end with that entry. A writer that knows no more of the stream needn't ask the store about it.
    /// </summary>
    public ImmutableArray<LastEntry> Follows { get; init; } = [];
}

/// <summary>The last entry of a stream.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Hash">The entry's hash; what precedes a first entry for a stream that isn't there.</param>
[GenerateSerializer, Immutable]
public readonly record struct LastEntry(StreamId Stream, ReadOnlyMemory<byte> Hash);

/// <summary>A stream that a decision was read from.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">Its version as read, at least 1.</param>
[GenerateSerializer, Immutable]
public readonly record struct StreamRead(StreamId Stream, long Version);

/// <summary>What is appended to one stream.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Kind">Kind of stream, a short name such as <c>household</c>; fixed by the first append.</param>
/// <param name="ExpectedVersion">The version the decision was made on; 0 founds the stream.</param>
/// <param name="Entries">At least one.</param>
/// <param name="Rows">The read-model rows that the fold gives after these entries: absolute values.</param>
/// <param name="Facts">The facts these entries add.</param>
[GenerateSerializer, Immutable]
public sealed record StreamAppend(
    StreamId Stream,
    string Kind,
    long ExpectedVersion,
    ImmutableArray<NewEntry> Entries,
    ImmutableArray<IProjectionRow> Rows,
    ImmutableArray<FactDraft> Facts);

/// <summary>Identifies a request: hash(principal, method, request id), and the hash of what it asked for.</summary>
/// <param name="Key">32 bytes as lower-case hex.</param>
/// <param name="BodyHash">32 bytes as lower-case hex.</param>
[GenerateSerializer, Immutable]
public readonly record struct RequestKey(string Key, string BodyHash);

/// <summary>A data key wrapped by the master key.</summary>
/// <param name="KeyId">Person, household or county id.</param>
/// <param name="Wrapped">The wrapped key's bytes.</param>
[GenerateSerializer, Immutable]
public sealed record WrappedKey(string KeyId, ReadOnlyMemory<byte> Wrapped);
