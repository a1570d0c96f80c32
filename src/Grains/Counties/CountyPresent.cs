using Lianxin.Domain.Counties;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Policies;
using Lianxin.Ledger.Appends;

namespace Lianxin.Grains.Counties;

/// <summary>A county's present moment.</summary>
/// <param name="State">The county.</param>
/// <param name="Now">Its instant.</param>
/// <param name="Today">Its day.</param>
/// <param name="Policy">The policy in force today.</param>
/// <param name="Reads">What a decision taken on it rests on: the county's stream at this version; nothing before the founding.</param>
internal sealed record CountyPresent(CountyState State, DateTimeOffset Now, DateOnly Today, CountyPolicy Policy, ImmutableArray<StreamRead> Reads)
{
    /// <summary>What rules may know of the moment.</summary>
    /// <param name="county">The county.</param>
    /// <param name="requestKey">The request's key.</param>
    /// <returns>The scope.</returns>
    public CommandScope Scope(CountyCode county, string requestKey) =>
        new() { County = county, Today = Today, Policy = Policy, RequestKey = requestKey };
}
