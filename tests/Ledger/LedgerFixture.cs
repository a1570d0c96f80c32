using Lianxin.Domain.Ids;
using Lianxin.Domain.Policies;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Sealing;
using Lianxin.Yaml;
using Xunit;

namespace Lianxin.Ledger.Tests;

/// <summary>An invented county with keys over a ledger in memory.</summary>
internal sealed class LedgerFixture
{
    public static readonly CountyCode County = CountyCode.Parse("511323");
    public static readonly DateOnly Today = new(2026, 3, 5);

    public LedgerFixture() => Sealer = new Sealer(Ledger, Master);

    public static CountyPolicy Policy { get; } =
        PolicyYaml.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "policies", "county-default.yaml"))).Value!;

    public static MasterKey Master { get; } = MasterKey.FromBytes(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());

    public static string CountyKey => Id<CountyId>("county").Value;

    public MemoryLedger Ledger { get; } = new();

    public Sealer Sealer { get; }

    public static T Id<T>(string seed)
        where T : struct, IEntityId<T> => EntityId.Derive<T>(County, seed);

    /// <summary>A ring in which the county's key exists.</summary>
    public KeyRing FoundedRing()
    {
        var ring = Sealer.Ring(County);
        ring.FoundCounty();
        Ledger.Keep(ring.NewKeys);
        return Sealer.Ring(County);
    }

    /// <summary>A ring with keys for some owners, stored.</summary>
    public async Task<KeyRing> RingAsync(params string[] keyIds)
    {
        var ring = Sealer.Ring(County);
        await ring.LoadAsync(keyIds, TestContext.Current.CancellationToken);
        return ring;
    }

    public void Keep(ImmutableArray<WrappedKey> keys) => Ledger.Keep(keys);
}
