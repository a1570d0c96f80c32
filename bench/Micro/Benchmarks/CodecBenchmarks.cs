using Lianxin.Bench.Micro.Samples;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Bench.Micro.Benchmarks;

/// <summary>The codec: events to sealed bytes and back.</summary>
[MemoryDiagnoser]
public class CodecBenchmarks
{
    private SampleYear _year = null!;
    private SealingScope _scope = null!;
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
        var ring = _year.Sealer.Ring(SampleYear.County);
        await ring.LoadAsync(EntryCodec.Default.KeysNeeded([_registration, _visit]));
        _scope = new SealingScope(SampleYear.Stream.Value, ring);
    }

    /// <summary>Whose keys a visit's texts need.</summary>
    [Benchmark]
    public IReadOnlySet<string> KeysOfVisit() => EntryCodec.Default.KeysNeeded([_visit]);

    /// <summary>Seals and writes a visit: two texts.</summary>
    [Benchmark]
    public NewEntry EncodeVisit() => EntryCodec.Default.Encode(_visit, _scope);

    /// <summary>Seals and writes a registration: four members, thirteen texts.</summary>
    [Benchmark]
    public NewEntry EncodeRegistration() => EntryCodec.Default.Encode(_registration, _scope);

    /// <summary>Reads a visit.</summary>
    [Benchmark]
    public ISubjectEvent DecodeVisit() => EntryCodec.Default.Decode(_storedVisit);

    /// <summary>Reads a registration.</summary>
    [Benchmark]
    public ISubjectEvent DecodeRegistration() => EntryCodec.Default.Decode(_storedRegistration);
}
