using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Workload;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Ids;
using Orleans.Concurrency;

namespace Lianxin.Grains.Workload;

/// <summary>Workload of groups.</summary>
[Reentrant, StatelessWorker]
internal sealed class WorkloadQueryGrain(GroupLoads groups) : Grain, IWorkloadQueryGrain
{
    private CountyCode County => CountyCode.Parse(this.GetPrimaryKeyString());

    public Task<Answer<GroupLoadView>> OfDivisionAsync(ReadContext context, string divisionId, int extremes) =>
        groups.OfDivisionAsync(County, context, divisionId, extremes);

    public Task<Answer<GroupLoadView>> OfBodyAsync(ReadContext context, string bodyId, int extremes) =>
        groups.OfBodyAsync(County, context, bodyId, extremes);

    public Task<Answer<GroupLoadView>> OfCountyAsync(ReadContext context, RankGroup? rankGroup, int extremes) =>
        groups.OfCountyAsync(County, context, rankGroup, extremes);
}
