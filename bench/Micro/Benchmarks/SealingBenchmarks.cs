using Lianxin.Bench.Micro.Samples;
using Lianxin.Domain.Households;
using Lianxin.Domain.Secrets;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Bench.Micro.Benchmarks;

/// <summary>Sealing, opening and hashing for look-up of one text.</summary>
[MemoryDiagnoser]
public class SealingBenchmarks
{
    private readonly byte[] _text = System.Text.Encoding.UTF8.GetBytes("家中老人身体尚好,盼早日通自来水");
    private SampleYear _year = null!;
    private KeyRing _ring = null!;
    private Secret _name = null!;

    /// <summary>A sealed name and its key.</summary>
    [GlobalSetup]
    public async Task SetUp()
    {
        _year = await SampleYear.LivedAsync();
        _name = ((HouseholdRegistered)_year.Stored[0]).Members[0].Name!;
        _ring = _year.Sealer.Ring(SampleYear.County);
        await _ring.LoadAsync([_name.KeyId]);
    }

    /// <summary>AES-256-GCM of 48 bytes with a fresh nonce.</summary>
    [Benchmark]
    public byte[] Seal() => SampleYear.Master.Wrap("H", _text);

    /// <summary>Opens a name.</summary>
    [Benchmark]
    public string? Open() => _year.Sealer.Unseal(_ring, SampleYear.Stream.Value, "name", _name);

    /// <summary>Hashes a name for look-up.</summary>
    [Benchmark]
    public string LookupHash() => _year.Sealer.LookupHash(SampleYear.County, "甄其人");

    /// <summary>Looks up a key that this process has at hand.</summary>
    [Benchmark]
    public ValueTask FindKey() => _year.Sealer.Ring(SampleYear.County).LoadAsync([_name.KeyId]);
}
