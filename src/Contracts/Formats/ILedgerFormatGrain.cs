using Lianxin.Contracts.Calls;

namespace Lianxin.Contracts.Formats;

/// <summary>The format of the store that holds a county's ledger, one for all its counties; its key is the county.</summary>
[Alias("lx.ILedgerFormatGrain")]
public interface ILedgerFormatGrain : IGrainWithStringKey
{
    /// <summary>
    /// Raises the format, so that entries of newer types may be written. Refused while a living silo can't read them; raised as far already,
    /// nothing changes.
    /// </summary>
    /// <param name="context">Caller and request key; the outcome is the same for any request, so that none is remembered.</param>
    /// <param name="to">The format wanted; 0 for the newest that any living silo reads.</param>
    /// <returns>Before and after, or <see cref="Domain.Decisions.RefusalCode.OlderSiloLives"/> naming the silos.</returns>
    [Alias("Raise")]
    Task<Answer<RaisedFormat>> RaiseAsync(CommandContext context, int to);
}
