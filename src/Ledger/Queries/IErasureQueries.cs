using Lianxin.Domain.Ids;
using Lianxin.Ledger.Entries;

namespace Lianxin.Ledger.Queries;

/// <summary>Who was erased, and where a person is. Failures of the store throw <see cref="LedgerUnavailableException"/>.</summary>
public interface IErasureQueries
{
    /// <summary>The entries that destroyed a key.</summary>
    /// <param name="county">The county.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>All of them, in position order.</returns>
    ValueTask<IReadOnlyList<LedgerEntry>> EntriesAsync(CountyCode county, CancellationToken cancellation = default);

    /// <summary>The household whose stream holds a person's particulars now.</summary>
    /// <param name="county">The county.</param>
    /// <param name="person">The person.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The household, or null for a person nobody knows.</returns>
    ValueTask<HouseholdId?> HouseholdOfAsync(CountyCode county, PersonId person, CancellationToken cancellation = default);
}
