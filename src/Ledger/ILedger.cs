using Lianxin.Domain.Ids;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;

namespace Lianxin.Ledger;

/// <summary>
/// The append-only ledger of the counties a store holds. Implementations are held to one conformance suite: dense
/// positions in commit order, fences by stream version, one answer per request key, rows and facts in the same
/// transaction, durable when acknowledged. Failures of the store throw <see cref="LedgerUnavailableException"/>.
/// </summary>
public interface ILedger
{
    /// <summary>Appends; many calls share one commit.</summary>
    /// <param name="request">What to append.</param>
    /// <param name="cancellation">Gives up waiting; the outcome is then unknown.</param>
    /// <returns>What became of it.</returns>
    ValueTask<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancellation = default);

    /// <summary>Looks a request key up, for answering a repeat that would be refused now.</summary>
    /// <param name="county">The county.</param>
    /// <param name="key">The request key's text.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The remembered request or null.</returns>
    ValueTask<RememberedRequest?> FindRequestAsync(CountyCode county, string key, CancellationToken cancellation = default);

    /// <summary>Reads a stream in version order.</summary>
    /// <param name="stream">The stream; an unknown one is empty.</param>
    /// <param name="afterVersion">Entries above this version.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The entries.</returns>
    IAsyncEnumerable<LedgerEntry> ReadStreamAsync(StreamId stream, long afterVersion = 0, CancellationToken cancellation = default);

    /// <summary>Reads many streams of a county at once, each in version order.</summary>
    /// <param name="county">The county.</param>
    /// <param name="streams">The streams; unknown ones are empty.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The entries, those of a stream together.</returns>
    async ValueTask<IReadOnlyList<LedgerEntry>> ReadStreamsAsync(
        CountyCode county, IReadOnlyCollection<StreamId> streams, CancellationToken cancellation = default)
    {
        var entries = new List<LedgerEntry>();
        foreach (var stream in streams)
        {
            await foreach (var entry in ReadStreamAsync(stream, 0, cancellation))
                entries.Add(entry);
        }

        return entries;
    }

    /// <summary>Reads a county's entries in position order.</summary>
    /// <param name="county">The county.</param>
    /// <param name="afterPosition">Entries above this position.</param>
    /// <param name="limit">At most this many, 1–10,000.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The entries; none may be missing below the last one returned.</returns>
    ValueTask<IReadOnlyList<LedgerEntry>> ReadCountyAsync(CountyCode county, long afterPosition, int limit, CancellationToken cancellation = default);

    /// <summary>Reads entries at given positions, for explanations.</summary>
    /// <param name="county">The county.</param>
    /// <param name="positions">Up to 10,000 positions.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Those that exist, in position order.</returns>
    ValueTask<IReadOnlyList<LedgerEntry>> ReadPositionsAsync(CountyCode county, IReadOnlyCollection<long> positions, CancellationToken cancellation = default);

    /// <summary>The last position of a county; 0 before its founding.</summary>
    /// <param name="county">The county.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The position.</returns>
    ValueTask<long> HeadAsync(CountyCode county, CancellationToken cancellation = default);

    /// <summary>The counties founded in this store.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Their codes in order.</returns>
    ValueTask<IReadOnlyList<CountyCode>> CountiesAsync(CancellationToken cancellation = default);

    /// <summary>Completes when this process has committed to the county beyond a position, or after a while (other processes' commits).</summary>
    /// <param name="county">The county.</param>
    /// <param name="beyond">The position already seen.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task; the caller reads again either way.</returns>
    ValueTask WaitForCommitAsync(CountyCode county, long beyond, CancellationToken cancellation = default);

    /// <summary>Reads a wrapped key.</summary>
    /// <param name="county">The county.</param>
    /// <param name="keyId">Whose key.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The wrapped bytes, or null when there is none (never founded, or erased).</returns>
    ValueTask<ReadOnlyMemory<byte>?> FindKeyAsync(CountyCode county, string keyId, CancellationToken cancellation = default);

    /// <summary>Reads many wrapped keys at once.</summary>
    /// <param name="county">The county.</param>
    /// <param name="keyIds">Whose keys.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Those that there are.</returns>
    async ValueTask<IReadOnlyList<WrappedKey>> FindKeysAsync(
        CountyCode county, IReadOnlyCollection<string> keyIds, CancellationToken cancellation = default)
    {
        var keys = new List<WrappedKey>();
        foreach (var keyId in keyIds)
        {
            if (await FindKeyAsync(county, keyId, cancellation) is { } wrapped)
                keys.Add(new WrappedKey(keyId, wrapped));
        }

        return keys;
    }
}
