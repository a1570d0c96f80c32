using Lianxin.Domain.Ids;
using Lianxin.Ledger;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Lianxin.Grains.Tail;

/// <summary>Wakes this silo's tails when another silo rings.</summary>
[Reentrant]
internal sealed class CommitBell(GrainId id, Orleans.Runtime.Silo silo, ILoggerFactory loggers, ICommitNews news)
    : GrainService(id, silo, loggers), ICommitBell
{
    public Task RingAsync(CountyCode county, long position)
    {
        news.Hear(county, position);
        return Task.CompletedTask;
    }
}
