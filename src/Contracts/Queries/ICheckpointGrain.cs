using Lianxin.Contracts.Calls;

namespace Lianxin.Contracts.Queries;

/// <summary>Signs what a county's ledger is now, and proves single entries against it; its key is the county.</summary>
[Alias("lx.ICheckpointGrain")]
public interface ICheckpointGrain : IGrainWithStringKey
{
    /// <summary>Signs a checkpoint over all entries there are.</summary>
    /// <param name="context">Caller.</param>
    /// <returns>The checkpoint as a file's text; a county without entries is not found.</returns>
    [Alias("Sign"), ResponseTimeout("00:05:00")]
    Task<Answer<string>> SignAsync(ReadContext context);

    /// <summary>Proves an entry against a fresh checkpoint. Reads the whole ledger up to now.</summary>
    /// <param name="context">Caller.</param>
    /// <param name="position">The entry's position.</param>
    /// <returns>The proof as a file's text; a position beyond the ledger's end is not found.</returns>
    [Alias("Prove"), ResponseTimeout("00:05:00")]
    Task<Answer<string>> ProveAsync(ReadContext context, long position);
}
