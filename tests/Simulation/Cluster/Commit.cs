using Lianxin.Ledger.Entries;

namespace Lianxin.Simulation.Tests.Cluster;

/// <summary>One append as the database stored it, kept apart from anything that the database itself would look at.</summary>
/// <param name="Key">Request key.</param>
/// <param name="BodyHash">Hash of the request's body.</param>
/// <param name="Result">What a repeat answers with.</param>
/// <param name="Entries">In position order.</param>
/// <param name="Turn">The turn of the schedule.</param>
internal sealed record Commit(string Key, string BodyHash, ReadOnlyMemory<byte> Result, ImmutableArray<LedgerEntry> Entries, long Turn)
{
    public long LastPosition => Entries[^1].Position;
}
