namespace Lianxin.Bench.Plain.Workloads;

/// <summary>Where a workload is answered from.</summary>
internal interface ICadreLoads
{
    /// <summary>A cadre's workload today.</summary>
    /// <returns>Null when there is no such cadre. Its position is 0 where none is known: what was committed is in it.</returns>
    Task<CadreWorkload?> FindAsync(CadreId cadre, CancellationToken cancellation);
}
