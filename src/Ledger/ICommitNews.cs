using Lianxin.Domain.Ids;

namespace Lianxin.Ledger;

/// <summary>What the processes over one store tell each other of their commits: a hint to look now, never a fact to rely on.</summary>
public interface ICommitNews
{
    /// <summary>Has each commit of this process told from now on, after its callers were answered.</summary>
    /// <param name="listener">Is given the county and its position; called by the writer, so it must neither throw nor take time.</param>
    void Tell(Action<CountyCode, long> listener);

    /// <summary>Another process says that it has committed: whoever waits here looks now instead of at the next poll.</summary>
    /// <param name="county">The county.</param>
    /// <param name="position">The position it says; one that was heard before wakes nobody.</param>
    void Hear(CountyCode county, long position);
}
