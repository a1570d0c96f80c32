using Lianxin.Domain.Ids;
using Orleans.Concurrency;
using Orleans.Services;

namespace Lianxin.Grains.Tail;

/// <summary>One on every silo of a cluster: other silos ring it when they have committed.</summary>
[Alias("lx.ICommitBell")]
internal interface ICommitBell : IGrainService
{
    /// <summary>The ringing silo has committed. Nobody waits for an answer; a ring that gets lost is made up for by the next, or by the poll.</summary>
    /// <param name="county">The county.</param>
    /// <param name="position">Its position.</param>
    [OneWay]
    [Alias("Ring")]
    Task RingAsync(CountyCode county, long position);
}
