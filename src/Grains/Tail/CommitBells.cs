using Lianxin.Domain.Ids;
using Orleans.Runtime;
using Orleans.Runtime.Services;

namespace Lianxin.Grains.Tail;

/// <summary>Rings on the silos that membership shows as active. One that just joined or left is missed for a moment, which the poll makes up for.</summary>
internal sealed class CommitBells(IServiceProvider services, ISiloStatusOracle silos) : GrainServiceClient<ICommitBell>(services), ICommitBells
{
    public void Ring(CountyCode county, long position)
    {
        foreach (var silo in silos.GetApproximateSiloStatuses(onlyActive: true).Keys)
        {
            if (!silo.Equals(silos.SiloAddress))
                GetGrainService(silo).RingAsync(county, position).Ignore();
        }
    }
}
