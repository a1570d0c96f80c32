using System.Globalization;
using Lianxin.Bench.Micro.Samples;
using Lianxin.Domain.Facts;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Models;
using Lianxin.Storage.Ledgers;

namespace Lianxin.Bench.Micro.Benchmarks;

/// <summary>The batcher: which appends of a batch win, at which positions, with which hashes.</summary>
[MemoryDiagnoser]
public class BatchBenchmarks
{
    /// <summary>Visits at as many households.</summary>
    public const int Appends = 256;

    private static readonly DateTimeOffset Instant = new(2026, 3, 5, 9, 30, 15, 250, TimeSpan.Zero);
    private readonly AppendRequest[] _requests = new AppendRequest[Appends];
    private readonly StreamTip[] _tips = new StreamTip[Appends];

    /// <summary>256 households' visits as their grains prepare them.</summary>
    [GlobalSetup]
    public async Task SetUp()
    {
        var year = await SampleYear.LivedAsync();
        var prepared = await year.PrepareAsync(year.State, year.DecideVisit(), year.Sealer.Ring(SampleYear.County));
        for (var at = 0; at < Appends; at++)
        {
            var key = at.ToString(CultureInfo.InvariantCulture);
            var stream = StreamId.Of(EntityId.Derive<HouseholdId>(SampleYear.County, key));
            _requests[at] = new AppendRequest(
                SampleYear.County, new RequestKey(key, key), "clerk", Instant, [prepared.Append with { Stream = stream }], [], default);
            _tips[at] = new StreamTip(StreamModels.Household.Kind, year.State.Version, HashChain.Origin);
        }
    }

    /// <summary>Checks and plans a batch of 256.</summary>
    [Benchmark(OperationsPerInvoke = Appends)]
    public long PlanVisit()
    {
        var plan = new CountyPlan(SampleYear.County);
        for (var at = 0; at < Appends; at++)
        {
            AppendChecks.Check(_requests[at]);
            plan.KnowStream(_requests[at].Streams[0].Stream.Value, _tips[at]);
            plan.Add(new PendingAppend(_requests[at]));
        }

        plan.Answer(1);
        return plan.Count;
    }
}
