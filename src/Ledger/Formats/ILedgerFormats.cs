namespace Lianxin.Ledger.Formats;

/// <summary>
/// The store's format, one for all counties in it, and which format each of its silos reads. It is only ever raised. Failures of the store
/// throw <see cref="LedgerUnavailableException"/>.
/// </summary>
public interface ILedgerFormats
{
    /// <summary>The format whose entries may be written.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The format, from 1.</returns>
    ValueTask<int> EnabledAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Says, before a silo joins its cluster, what it reads. Of this and a raise at the same time one comes first: either the raise finds the
    /// silo, or the silo finds the ledger raised.
    /// </summary>
    /// <param name="silo">The silo.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The store's format; above what the silo reads, it was not noted and must not join.</returns>
    ValueTask<int> AnnounceAsync(SiloReads silo, CancellationToken cancellation = default);

    /// <summary>Raises the format unless a living silo doesn't read it. A silo that never said what it reads counts as reading the first.</summary>
    /// <param name="to">The format wanted, at or below the present one nothing changes; null for the newest that any living silo reads.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What became of it.</returns>
    ValueTask<FormatRaise> RaiseAsync(int? to, CancellationToken cancellation = default);
}
