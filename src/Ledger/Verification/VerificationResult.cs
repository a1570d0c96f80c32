using Lianxin.Domain.Ids;

namespace Lianxin.Ledger.Verification;

/// <summary>What verifying a county gave.</summary>
/// <param name="County">The county.</param>
/// <param name="Entries">Entries read and found right.</param>
/// <param name="Streams">Streams they belong to.</param>
/// <param name="Fault">The first fault, or null.</param>
public sealed record VerificationResult(CountyCode County, long Entries, int Streams, LedgerFault? Fault)
{
    /// <summary>Whether everything agrees.</summary>
    public bool Verified => Fault is null;
}
