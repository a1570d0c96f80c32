namespace Lianxin.Contracts.Calls;

/// <summary>What comes with every query.</summary>
/// <param name="Caller">Who calls.</param>
/// <param name="MinPosition">The answer must reflect the ledger at least up to here; 0 for any. Not reached within a second: refused as unavailable.</param>
[GenerateSerializer, Immutable, Alias("lx.ReadContext")]
public sealed record ReadContext([property: Id(0)] Caller Caller, [property: Id(1)] long MinPosition = 0);
