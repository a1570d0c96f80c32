using Lianxin.Bench.Micro.Samples;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Ledger.Codec;

namespace Lianxin.Bench.Micro.Benchmarks;

/// <summary>Folding: what a grain does when it wakes up, and after each entry.</summary>
[MemoryDiagnoser]
public class FoldBenchmarks
{
    private SampleYear _year = null!;
    private ImmutableArray<ISubjectEvent> _cadre;

    /// <summary>A household's year, and a cadre who took 150 cases.</summary>
    [GlobalSetup]
    public async Task SetUp()
    {
        _year = await SampleYear.LivedAsync();
        _cadre = [Registered(), .. Enumerable.Range(0, 150).Select(Taken)];
    }

    /// <summary>A household's year from its events.</summary>
    [Benchmark]
    public HouseholdState HouseholdYear()
    {
        var state = HouseholdState.Empty;
        foreach (var happened in _year.Stored)
            state = HouseholdFold.Apply(state, happened, state.Version + 1);
        return state;
    }

    /// <summary>A household's year from its bytes.</summary>
    [Benchmark]
    public HouseholdState HouseholdYearFromBytes()
    {
        var state = HouseholdState.Empty;
        foreach (var entry in _year.Entries)
            state = HouseholdFold.Apply(state, EntryCodec.Default.Decode(entry), state.Version + 1);
        return state;
    }

    /// <summary>A cadre who took 150 cases.</summary>
    [Benchmark]
    public CadreState CadreOf150Cases()
    {
        var state = CadreState.Empty;
        foreach (var happened in _cadre)
            state = CadreFold.Apply(state, happened);
        return state;
    }

    private static CadreRegistered Registered() => new(
        SampleYear.Cadre(1), "甄其人", EntityId.Derive<BodyId>(SampleYear.County, "body"), "网格员", PersonnelCategory.VillageCadre, RankGroup.GridWorker,
        string.Empty, SampleYear.Village, new DateOnly(2026, 1, 1), "C1", new DateOnly(2026, 1, 1));

    private static CaseTaken Taken(int number) => new(
        new HeldLink(
            EntityId.Derive<LinkId>(SampleYear.County, $"link {number}"), SubjectKind.Household,
            EntityId.Derive<HouseholdId>(SampleYear.County, $"household {number}").Value, LinkRole.Lead, new DateOnly(2026, 1, 5), null),
        null, string.Empty, new DateOnly(2026, 1, 5));
}
