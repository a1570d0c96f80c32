using Lianxin.Bench.Micro.Samples;
using Lianxin.Domain.Households;
using Lianxin.Domain.Rows;
using Lianxin.Ledger.Models;

namespace Lianxin.Bench.Micro.Benchmarks;

/// <summary>From decided events to what goes to the store, as a grain does it; and the projection within it.</summary>
[MemoryDiagnoser]
public class PrepareBenchmarks
{
    private SampleYear _year = null!;
    private HouseholdState _visited = null!;
    private ImmutableArray<ISubjectEvent> _visit;
    private ISubjectEvent _storedVisit = null!;

    /// <summary>A household after its year, and one more visit.</summary>
    [GlobalSetup]
    public async Task SetUp()
    {
        _year = await SampleYear.LivedAsync();
        _visit = _year.DecideVisit();
        var prepared = await _year.PrepareAsync(_year.State, _visit, _year.Sealer.Ring(SampleYear.County));
        (_storedVisit, _visited) = (prepared.Stored[0], prepared.After);
    }

    /// <summary>Decides a visit.</summary>
    [Benchmark]
    public ImmutableArray<ISubjectEvent> DecideVisit() => _year.DecideVisit();

    /// <summary>Rows and facts of a visit.</summary>
    [Benchmark]
    public Projected ProjectVisit() => HouseholdProjection.Project(
        _year.State, _storedVisit, _visited, new EntryStamp(_visited.Version, 0, _year.Today), (_, _) => string.Empty);

    /// <summary>Whose caseload a visit changes.</summary>
    [Benchmark]
    public ImmutableHashSet<CadreId> CadresOfVisit() => HouseholdProjection.TouchedCadres(_year.State, _storedVisit, _visited);

    /// <summary>Seals, encodes, reads back, folds and projects a visit.</summary>
    [Benchmark]
    public ValueTask<PreparedAppend<HouseholdState>> PrepareVisit() =>
        _year.PrepareAsync(_year.State, _visit, _year.Sealer.Ring(SampleYear.County));

    /// <summary>Seals, encodes, reads back, folds and projects a registration of four members: founds five keys.</summary>
    [Benchmark]
    public ValueTask<PreparedAppend<HouseholdState>> PrepareRegistration() =>
        _year.PrepareAsync(HouseholdState.Empty, [_year.Decided[0]], _year.Sealer.Ring(SampleYear.County));
}
