using System.Runtime.CompilerServices;
using Lianxin.Domain.Counties;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Queries;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Ledger.Models;

/// <summary>Makes the read models anew from the ledger; what comes out equals what was there, row for row.</summary>
public static class ProjectionRebuild
{
    /// <summary>Replays every stream of a county and replaces its rows and facts, all or nothing.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="store">The read models.</param>
    /// <param name="sealer">Keys and look-up hashes.</param>
    /// <param name="county">The county.</param>
    /// <param name="progress">Told how many streams are done, after each.</param>
    /// <param name="cancellation">Gives up; nothing has changed then.</param>
    /// <returns>How many streams were replayed.</returns>
    public static async ValueTask<long> RunAsync(
        ILedger ledger, IProjectionStore store, ISealer sealer, CountyCode county, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        var replay = new StreamReplay(ledger, EntryCodec.Default);
        var countyStream = StreamId.Of(EntityId.Derive<CountyId>(county, "county"));
        var founded = await replay.LoadAsync(StreamModels.County, countyStream, cancellation: cancellation);
        var counter = new Counter();
        await store.RebuildAsync(county, StreamsAsync(replay, store, sealer, county, founded.State, counter, progress, cancellation), cancellation);
        return counter.Done;
    }

    private static async IAsyncEnumerable<RebuiltStream> StreamsAsync(
        StreamReplay replay,
        IProjectionStore store,
        ISealer sealer,
        CountyCode county,
        CountyState clock,
        Counter counter,
        IProgress<long>? progress,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var head in store.StreamsAsync(county, cancellation))
        {
            yield return await replay.RebuildAsync(StreamModels.Of(head.Kind), head.Stream, sealer, clock.DayOf, cancellation);
            counter.Done++;
            progress?.Report(counter.Done);
        }
    }

    private sealed class Counter
    {
        public long Done { get; set; }
    }
}
