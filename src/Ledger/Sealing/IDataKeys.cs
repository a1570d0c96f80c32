using Lianxin.Domain.Ids;

namespace Lianxin.Ledger.Sealing;

/// <summary>Where a ring gets the data keys that exist.</summary>
internal interface IDataKeys
{
    /// <summary>The key, if this process has it unwrapped.</summary>
    byte[]? AtHand(string keyId);

    /// <summary>The key, or null when it was never founded or has been erased.</summary>
    ValueTask<byte[]?> FindAsync(CountyCode county, string keyId, CancellationToken cancellation);
}
