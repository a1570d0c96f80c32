namespace Lianxin.Ledger.Verification;

/// <summary>What is wrong at the first place where a county's ledger doesn't verify.</summary>
public enum LedgerFaultKind
{
    /// <summary>A position is missing or twice: an entry was deleted, or one was slipped in.</summary>
    PositionGap,

    /// <summary>A stream's version doesn't follow the one before: an entry was deleted or moved.</summary>
    VersionGap,

    /// <summary>An entry names another predecessor than the one before it.</summary>
    BrokenChain,

    /// <summary>An entry's content doesn't give its hash: it was edited.</summary>
    WrongHash,

    /// <summary>A head doesn't agree with the last entry: the end was cut off, or the head was set back.</summary>
    WrongHead,

    /// <summary>A signed checkpoint was given for other entries: the ledger was rewritten, or forked, before it.</summary>
    WrongRoot,
}

/// <summary>The first fault found.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Position">Position of the entry; for a wrong head, the last position read; for a wrong root, the first entry that may be another.</param>
/// <param name="Stream">The stream, or empty when it concerns the county's head.</param>
/// <param name="Message">One line for whoever has to look at it.</param>
public sealed record LedgerFault(LedgerFaultKind Kind, long Position, string Stream, string Message);
