using Lianxin.Domain.Ids;

namespace Lianxin.Grains.Tail;

/// <summary>What this silo has seen of its counties' ledgers. Memory derived from the ledger asks it whether it is still fresh.</summary>
internal interface ITailWatch
{
    /// <summary>Follows a county, from its present head; a county followed already answers at once.</summary>
    /// <param name="county">The county.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The county's tail.</returns>
    ValueTask<CountyTail> FollowAsync(CountyCode county, CancellationToken cancellation = default);
}
