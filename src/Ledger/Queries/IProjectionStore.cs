using Lianxin.Domain.Facts;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Rows;

namespace Lianxin.Ledger.Queries;

/// <summary>Rebuilding and comparing the read models.</summary>
public interface IProjectionStore
{
    /// <summary>Replaces every row and fact of a county by the given ones, in one transaction that keeps appends out.</summary>
    /// <param name="county">The county.</param>
    /// <param name="streams">What each stream's replay gives.</param>
    /// <param name="cancellation">Gives up; nothing has changed then.</param>
    ValueTask RebuildAsync(CountyCode county, IAsyncEnumerable<RebuiltStream> streams, CancellationToken cancellation = default);

    /// <summary>Every row of every projection and fact table as text, ordered, so that two states can be compared row for row.</summary>
    /// <param name="county">The county.</param>
    /// <param name="cancellation">Gives up.</param>
    IAsyncEnumerable<string> DumpAsync(CountyCode county, CancellationToken cancellation = default);

    /// <summary>The county's streams with kind, version and head hash, ordered by id.</summary>
    /// <param name="county">The county.</param>
    /// <param name="cancellation">Gives up.</param>
    IAsyncEnumerable<StreamHead> StreamsAsync(CountyCode county, CancellationToken cancellation = default);
}

/// <summary>One stream replayed: its rows as they stand at the end, and all its facts with their positions.</summary>
public sealed record RebuiltStream(StreamId Stream, ImmutableArray<IProjectionRow> Rows, ImmutableArray<PositionedFact> Facts);

/// <summary>A fact with its place: <c>Ordinal</c> counts the facts of its entry, of every kind, in the order they were drafted, from 0.</summary>
public sealed record PositionedFact(long Position, int Ordinal, int Sign, IFact Fact);

/// <summary>A stream's head.</summary>
public sealed record StreamHead(StreamId Stream, string Kind, long Version, ReadOnlyMemory<byte> HeadHash);
