using Lianxin.Bench.Micro.Samples;
using Lianxin.Ledger.Entries;

namespace Lianxin.Bench.Micro.Benchmarks;

/// <summary>The hash chain of a stream.</summary>
[MemoryDiagnoser]
public class ChainBenchmarks
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 5, 9, 30, 15, 250, TimeSpan.Zero);
    private SampleYear _year = null!;

    /// <summary>A household's year.</summary>
    [GlobalSetup]
    public async Task SetUp() => _year = await SampleYear.LivedAsync();

    /// <summary>Chains a household's year: 21 entries.</summary>
    [Benchmark]
    public ReadOnlyMemory<byte> HouseholdYear()
    {
        var (hash, version) = (HashChain.Origin, 0L);
        foreach (var entry in _year.Entries)
            hash = HashChain.Next(hash.Span, SampleYear.Stream, ++version, entry, Instant, "clerk");
        return hash;
    }
}
