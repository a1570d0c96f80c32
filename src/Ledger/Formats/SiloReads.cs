namespace Lianxin.Ledger.Formats;

/// <summary>What a silo reads, under the address that membership knows it by.</summary>
/// <param name="Address">Its IP address.</param>
/// <param name="Port">Its port among silos.</param>
/// <param name="Generation">Which start of a silo on that port it is.</param>
/// <param name="Format">The newest format it reads.</param>
public sealed record SiloReads(string Address, int Port, int Generation, int Format);
