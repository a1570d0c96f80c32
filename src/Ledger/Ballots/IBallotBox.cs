using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Ids;

namespace Lianxin.Ledger.Ballots;

/// <summary>
/// Ballots while a campaign is open. Not part of the ledger until the closing: a ballot may be replaced, and when it was cast is nobody's
/// business. What is cast is durable when the call returns. Failures of the store throw <see cref="LedgerUnavailableException"/>.
/// </summary>
public interface IBallotBox
{
    /// <summary>Makes the box of a campaign, unless it is there already.</summary>
    ValueTask PutUpAsync(CampaignId campaign, CancellationToken cancellation = default);

    /// <summary>Puts a ballot in, in place of the one with that key.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="ballot">The ballot.</param>
    /// <param name="cancellation">Gives up; the outcome is unknown then.</param>
    /// <returns>False when the box is sealed, or was never put up.</returns>
    ValueTask<bool> CastAsync(CampaignId campaign, CountedBallot ballot, CancellationToken cancellation = default);

    /// <summary>What a key has cast, or null.</summary>
    ValueTask<string?> FindAsync(CampaignId campaign, string key, CancellationToken cancellation = default);

    /// <summary>Seals the box: no cast succeeds that has not before this returns.</summary>
    ValueTask SealAsync(CampaignId campaign, CancellationToken cancellation = default);

    /// <summary>What is in the box, by key.</summary>
    ValueTask<IReadOnlyList<CountedBallot>> ReadAsync(CampaignId campaign, CancellationToken cancellation = default);

    /// <summary>Empties a sealed box, once the ledger holds what was in it.</summary>
    ValueTask EmptyAsync(CampaignId campaign, CancellationToken cancellation = default);
}
