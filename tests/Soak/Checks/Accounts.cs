namespace Lianxin.Soak.Checks;

/// <summary>How the callers' journal and the ledger compare.</summary>
/// <param name="Sent">Commands sent.</param>
/// <param name="Acknowledged">Commands answered with a position.</param>
/// <param name="Doubted">Commands that were in doubt at least once.</param>
/// <param name="SentAgain">How often a command was sent again.</param>
/// <param name="Lost">Acknowledged positions at which no request is stored.</param>
/// <param name="Doubled">Stored requests, or entries of a kind, beyond those acknowledged.</param>
/// <param name="Entries">Entries verified.</param>
/// <param name="Verified">Whether the ledger verifies.</param>
/// <param name="RowsEqualRebuild">Whether every read model is what a rebuild makes of the ledger.</param>
/// <param name="Faults">Everything that should not be, in words.</param>
public sealed record Accounts(
    int Sent, int Acknowledged, int Doubted, int SentAgain, int Lost, int Doubled, long Entries, bool Verified, bool RowsEqualRebuild,
    IReadOnlyList<string> Faults)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Good => Lost == 0 && Doubled == 0 && Verified && RowsEqualRebuild && Faults.Count == 0 && Sent == Acknowledged;
}
