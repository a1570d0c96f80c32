using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Secrets;

namespace Lianxin.Ledger.Models;

/// <summary>One kind of stream: how its events fold and what they make of the read models. Pure; the state's type is hidden.</summary>
public interface IStreamModel
{
    /// <summary>Kind of stream as stored, such as <c>household</c>.</summary>
    string Kind { get; }

    /// <summary>The state before the first event.</summary>
    object Empty { get; }

    /// <summary>Applies one event.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="happened">The event, secrets sealed.</param>
    /// <param name="version">Its version: one above the state's.</param>
    /// <returns>The state after.</returns>
    object Fold(object state, ISubjectEvent happened, long version);

    /// <summary>Passes over entries, so that a selection of them can be folded.</summary>
    /// <param name="state">The state before them.</param>
    /// <param name="version">The version of the last one passed over.</param>
    /// <returns>The same state, ready for the next entry.</returns>
    object At(object state, long version);

    /// <summary>What one event makes of the read models.</summary>
    /// <param name="before">The state before.</param>
    /// <param name="happened">The event.</param>
    /// <param name="after">The state after.</param>
    /// <param name="stamp">Its place.</param>
    /// <param name="hash">Hashes sealed texts for look-up.</param>
    /// <returns>Rows and facts.</returns>
    Projected Project(object before, ISubjectEvent happened, object after, EntryStamp stamp, HashSecret hash);

    /// <summary>The cadres whose caseload or figures one event changes.</summary>
    /// <param name="before">The state before.</param>
    /// <param name="happened">The event.</param>
    /// <param name="after">The state after.</param>
    /// <returns>Cadres; may repeat.</returns>
    IEnumerable<CadreId> TouchedCadres(object before, ISubjectEvent happened, object after);
}
