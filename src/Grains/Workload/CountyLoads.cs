using System.Collections.Concurrent;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Workload;
using Lianxin.Grains.Counties;
using Lianxin.Ledger;
using Lianxin.Ledger.Queries;

namespace Lianxin.Grains.Workload;

/// <summary>Everyone's load in a county at one position and day.</summary>
/// <param name="Position">The ledger position reflected at least.</param>
/// <param name="Day">The day.</param>
/// <param name="Loads">Every cadre's, by cadre id.</param>
internal sealed record CountyLoad(long Position, DateOnly Day, ImmutableArray<(Caseload Caseload, CadreLoad Load)> Loads);

/// <summary>
/// Computes a county's loads once per position and day, however many ask: at one position they can't come out different.
/// Callers that arrive while a computation runs share it when it began at a position that serves them.
/// </summary>
internal sealed class CountyLoads(ILedger ledger, ICaseloadQueries caseloads, CountyClocks clocks)
{
    private readonly ConcurrentDictionary<CountyCode, (long Position, DateOnly Day, Task<CountyLoad> Load)> _latest = new();

    /// <summary>The loads at the ledger's present head.</summary>
    /// <param name="county">The county.</param>
    /// <returns>The loads, or null when the county is not founded.</returns>
    public async ValueTask<CountyLoad?> GetAsync(CountyCode county)
    {
        var position = await ledger.HeadAsync(county);
        if (await clocks.PresentAsync(county) is not { } present)
            return null;
        if (_latest.TryGetValue(county, out var known) && known.Position >= position && known.Day == present.Today && !known.Load.IsFaulted)
            return await known.Load;
        var load = ComputeAsync(county, position, present);
        _latest[county] = (position, present.Today, load);
        return await load;
    }

    private async Task<CountyLoad> ComputeAsync(CountyCode county, long position, CountyPresent present)
    {
        // Off the grain's turn: a county's loads are a second of work at the largest scale.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var loads = ImmutableArray.CreateBuilder<(Caseload, CadreLoad)>();
        await foreach (var caseload in caseloads.AllAsync(county, present.Today, WorkloadRules.VisitsSince(present.Today)).ConfigureAwait(false))
            loads.Add((caseload, WorkloadRules.Load(caseload, present.Policy, present.Today)));
        return new CountyLoad(position, present.Today, loads.ToImmutable());
    }
}
