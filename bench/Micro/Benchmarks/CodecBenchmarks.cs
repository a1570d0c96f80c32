using Lianxin.Bench.Micro.Samples;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Entries;

namespace Lianxin.Bench.Micro.Benchmarks;

/// <summary>The codec: events to sealed bytes and back.</summary>
[MemoryDiagnoser]
public class CodecBenchmarks
{
    private SampleYear _year = null!;
    private ISubjectEvent _registration = null!;
    private ISubjectEvent _visit = null!;
    private NewEntry _storedRegistration = null!;
    private NewEntry _storedVisit = null!;

    /// <summary>A registration of four members, a visit, and the keys of both.</summary>
    [GlobalSetup]
    public async Task SetUp()
    {
        _year = await SampleYear.LivedAsync();
        (_registration, _visit) = (_year.Decided[0], _year.Decided[^1]);
        (_storedRegistration, _storedVisit) = (_year.Entries[0], _year.Entries[^1]);
        await EncodeRegistration();
        await EncodeVisit();
    }

    /// <summary>Seals and writes a visit: two texts.</summary>
    [Benchmark]
    public ValueTask<NewEntry> EncodeVisit() => EncodeAsync(_visit);

    /// <summary>Seals and writes a registration: four members, thirteen texts.</summary>
    [Benchmark]
    public ValueTask<NewEntry> EncodeRegistration() => EncodeAsync(_registration);

    /// <summary>Reads a visit.</summary>
    [Benchmark]
    public ISubjectEvent DecodeVisit() => EntryCodec.Default.Decode(_storedVisit);

    /// <summary>Reads a registration.</summary>
    [Benchmark]
    public ISubjectEvent DecodeRegistration() => EntryCodec.Default.Decode(_storedRegistration);

    // A ring for each append, as grains do; the keys are at hand.
    private ValueTask<NewEntry> EncodeAsync(ISubjectEvent happened) =>
        EntryCodec.Default.EncodeAsync(happened, SampleYear.Stream.Value, _year.Sealer.Ring(SampleYear.County));
}
