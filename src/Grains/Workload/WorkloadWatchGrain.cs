using System.Runtime.CompilerServices;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Workload;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Tail;

namespace Lianxin.Grains.Workload;

/// <summary>Streams a division's figures.</summary>
internal sealed class WorkloadWatchGrain(GroupLoads groups, ITailWatch tails, TimeProvider time) : Grain, IWorkloadWatchGrain
{
    private const int Extremes = 5;
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromSeconds(1);

    public async IAsyncEnumerable<Answer<GroupLoadView>> WatchAsync(
        ReadContext context, string divisionId, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var county = CountyCode.Parse(this.GetPrimaryKeyString());
        var tail = await tails.FollowAsync(county, cancellation);
        while (true)
        {
            var moved = tail.Moved;
            var answer = await groups.OfDivisionAsync(county, context, divisionId, Extremes);
            yield return answer;
            if (answer.Refusal is not null)
                yield break;
            await Task.Delay(AtMostEvery, time, cancellation);
            await Pulse.WaitAsync(moved, Heartbeat.Every - AtMostEvery, time, cancellation);
        }
    }
}
